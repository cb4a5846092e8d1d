using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats;
using Bot.ContentTools.Importing.Planning;
using Bot.ContentTools.Terminal;

namespace Bot.ContentTools.Importing;

/// <summary>Reads the files of a request.</summary>
internal static class SourceReader
{
    private const int MostSlug = 40;

    /// <summary>What is in the files, or why nothing can be imported. A file that was only found in a folder is left
    /// out when there is no question in it, and told.</summary>
    public static (IReadOnlyList<ImportSource> Sources, string? Problem) Read(
        ImportRequest request, Work work, CancellationToken stop)
    {
        var (inputs, problem) = Inputs.Find(request.Files);
        var sources = new List<ImportSource>();
        var slugs = new HashSet<string>();
        foreach (var (index, input) in inputs.Index())
        {
            stop.ThrowIfCancellationRequested();
            work.Report(index, inputs.Count + 1);
            var (file, wrong) = Inputs.Open(input.Path);
            if (wrong is not null) return ([], wrong);
            var (source, reason) = Read(file!, request.From, sources.Sum(s => s.Report.Found), slugs);
            if (source is null && input.IsNamed) return ([], reason);
            sources.Add(source ?? LeftOut(input.Path, reason!));
        }
        return sources.Count == 0 || sources.Any(s => s.Report.Found > 0)
            ? (sources, problem)
            : ([], "There is no question in any of the files.");
    }

    private static ImportSource LeftOut(string path, string why)
    {
        var report = new ImportReport(path);
        report.Lost(default, why.TrimEnd('.'));
        return new ImportSource(path, "", Path.GetFileNameWithoutExtension(path), "nothing", report);
    }

    private static (ImportSource? Source, string? Problem) Read(
        SourceFile file, string from, int foundBefore, HashSet<string> slugs)
    {
        var reader = from == "auto"
            ? QuestionFormats.Detect(file)
            : QuestionFormats.Readers.FirstOrDefault(r => r.Name == from);
        if (reader is null) return (null, Unknown(file, from));
        var report = new ImportReport(file.Name, ImportReport.MostQuestions - foundBefore);
        if (file.NoText is null && file.Repair is { } repair) report.Repaired(default, repair);
        try
        {
            reader.Read(file, report);
        }
        catch (TooManyQuestionsException tooMany)
        {
            return (null, tooMany.Message);
        }
        if (report.Found == 0)
            return (null, report.Remarks is [var first, ..]
                ? first.ToString()
                : $"There is no question in {file.Name}, read as {reader.Name}.");
        var title = Path.GetFileNameWithoutExtension(file.Name);
        return (new ImportSource(file.Name, SlugOf(title, slugs), title, reader.Name, report), null);
    }

    private static string Unknown(SourceFile file, string from)
    {
        var known = string.Join(", ", QuestionFormats.Readers.Select(r => r.Name));
        if (from != "auto") return $"There is no format '{from}'. Choose one of: auto, {known}.";
        return file.NoText is { } why
            ? $"{file.Name} cannot be read. {why}."
            : $"{file.Name} looks like no format that can be read. Name its format with --from: {known}.";
    }

    private static string SlugOf(string title, HashSet<string> taken)
    {
        var slug = Slug.Of(title, MostSlug) is { Length: > 0 } text ? text : $"file-{Fingerprint.Name(title)[..6]}";
        for (var number = 2; !taken.Add(slug); number++) slug = $"{Slug.Of(title, MostSlug)}-{number}";
        return slug;
    }
}
