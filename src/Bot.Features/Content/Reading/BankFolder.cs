using Bot.Core.Questions;
using Bot.Features.Content.Files;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads the files of one bank.</summary>
internal sealed class BankFolder
{
    private readonly string _folder;
    private readonly List<FileReport> _reports = [];

    public BankFolder(
        string folder, IReadOnlyList<ContentFile> files, QuestionIds ids, LoadPlan plan, FilesRead progress)
    {
        _folder = folder;
        if (folder.Length == 0)
        {
            foreach (var stray in files)
                Report(stray.Name).Mistake(
                    Rules.Bank, Place.WholeFile, "The file is in no bank", "Move it into the folder of its bank.");
            return;
        }
        var file = Describe(files, out var report);
        Bank = file.ToBank();
        var linter = new BankLinter(file.Proven, plan);
        Questions = [.. files.Where(f => f.HoldsQuestions).SelectMany(f => Read(f, file, ids, linter, progress))];
        linter.CheckBank(report);
        if (plan.KeepsSources && files.FirstOrDefault(f => f.IsBankFile) is { } own)
            Source = new BankSource(file, own.Name, own.Path, linter.Kept);
    }

    public Bank? Bank { get; }

    public IReadOnlyList<Question> Questions { get; } = [];

    /// <summary>What the authors wrote, if it is wanted and the bank has its own file.</summary>
    public BankSource? Source { get; }

    public IEnumerable<ContentMistake> Mistakes => _reports.SelectMany(r => r.Mistakes);

    public IEnumerable<ContentMistake> Warnings => _reports.SelectMany(r => r.Warnings);

    private BankFile Describe(IReadOnlyList<ContentFile> files, out FileReport report)
    {
        if (files.FirstOrDefault(f => f.IsBankFile) is not { } own)
        {
            var name = files[0].Name;
            var folderName = name[..(name.IndexOf($"/{_folder}/", StringComparison.Ordinal) + _folder.Length + 1)];
            report = Report(folderName);
            report.Mistake(
                Rules.Bank, Place.WholeFile, "The bank has no bank.yaml",
                "Add one: id, title, language, standard, topics.");
            return new BankFile { Folder = _folder };
        }
        report = Report(own.Name);
        var root = TextFile.Read(own.Path, report) is { } text ? YamlReader.Read(text, report) : null;
        if (!files.Any(f => f.HoldsQuestions))
            report.Mistake(
                Rules.Bank, Place.WholeFile, "The bank has no questions", "Add a file of them beside bank.yaml.");
        return BankFileReader.Read(root, _folder, report);
    }

    private IReadOnlyList<Question> Read(
        ContentFile file, BankFile bank, QuestionIds ids, BankLinter linter, FilesRead progress)
    {
        var report = Report(file.Name);
        report.Lenient = !bank.Proven;
        var root = TextFile.Read(file.Path, report) is { } text ? YamlReader.Read(text, report) : null;
        var questions = QuestionFileReader.Read(root, bank, ids, linter, report);
        progress.One();
        return questions;
    }

    private FileReport Report(string name)
    {
        var report = new FileReport(name);
        _reports.Add(report);
        return report;
    }
}
