using Bot.Core.Questions;
using Bot.Features.Content.Files;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads the files of one bank.</summary>
internal sealed class BankFolder
{
    private readonly string _folder;
    private readonly List<FileReport> _reports = [];

    public BankFolder(string folder, IReadOnlyList<ContentFile> files, QuestionIds ids)
    {
        _folder = folder;
        if (folder.Length == 0)
        {
            foreach (var stray in files)
                Report(stray.Name).Mistake(
                    Place.WholeFile, "The file is in no bank", "Move it into the folder of its bank.");
            return;
        }
        var file = Describe(files);
        Bank = file.ToBank();
        Questions = [.. files.Where(f => !f.IsBankFile).SelectMany(f => Read(f, file, ids))];
    }

    public Bank? Bank { get; }

    public IReadOnlyList<Question> Questions { get; } = [];

    public IEnumerable<ContentMistake> Mistakes => _reports.SelectMany(r => r.Mistakes);

    public IEnumerable<ContentMistake> Warnings => _reports.SelectMany(r => r.Warnings);

    private BankFile Describe(IReadOnlyList<ContentFile> files)
    {
        if (files.FirstOrDefault(f => f.IsBankFile) is not { } own)
        {
            var name = files[0].Name;
            var folderName = name[..(name.IndexOf($"/{_folder}/", StringComparison.Ordinal) + _folder.Length + 1)];
            Report(folderName).Mistake(
                Place.WholeFile, "The bank has no bank.yaml", "Add one: id, title, language, standard, topics.");
            return new BankFile { Folder = _folder };
        }
        var report = Report(own.Name);
        var root = TextFile.Read(own.Path, report) is { } text ? YamlReader.Read(text, report) : null;
        if (files.Count == 1)
            report.Mistake(Place.WholeFile, "The bank has no questions", "Add a file of them beside bank.yaml.");
        return BankFileReader.Read(root, _folder, report);
    }

    private IReadOnlyList<Question> Read(ContentFile file, BankFile bank, QuestionIds ids)
    {
        var report = Report(file.Name);
        report.Lenient = !bank.Proven;
        var root = TextFile.Read(file.Path, report) is { } text ? YamlReader.Read(text, report) : null;
        return QuestionFileReader.Read(root, bank, ids, report);
    }

    private FileReport Report(string name)
    {
        var report = new FileReport(name);
        _reports.Add(report);
        return report;
    }
}
