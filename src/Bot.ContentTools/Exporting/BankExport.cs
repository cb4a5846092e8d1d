using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats;
using Bot.Core.Questions;
using Bot.Features.Content;

namespace Bot.ContentTools.Exporting;

/// <summary>What is to be exported.</summary>
public sealed record ExportRequest
{
    /// <summary>The content folder.</summary>
    public required string Content { get; init; }

    /// <summary>The name of a format.</summary>
    public required string To { get; init; }

    /// <summary>The id of a bank; null: all of them.</summary>
    public string? Bank { get; init; }

    /// <summary>The id of a topic; null: all of them.</summary>
    public string? Topic { get; init; }

    /// <summary>The file to write; null: it is given to whoever asked.</summary>
    public string? File { get; init; }
}

/// <summary>What came of an export.</summary>
/// <param name="Refusal">Why nothing was done, in a sentence; null when all went well.</param>
/// <param name="Written">How many questions were written.</param>
/// <param name="Remarks">What the format has no room for.</param>
/// <param name="Text">What was written, when no file was named.</param>
public sealed record ExportResult(string? Refusal, int Written, IReadOnlyList<Remark> Remarks, string? Text)
{
    internal static ExportResult Refused(string why) => new(why, 0, [], null);
}

/// <summary>Writes questions in the format of another program.</summary>
public static class BankExport
{
    /// <summary>Writes the questions into the file, wholly or not at all.</summary>
    public static ExportResult Run(ExportRequest request)
    {
        if (QuestionFormats.Writers.FirstOrDefault(w => w.Name == request.To) is not { } writer)
            return ExportResult.Refused($"There is no format '{request.To}' to write. Choose one of: "
                + $"{string.Join(", ", QuestionFormats.Writers.Select(w => w.Name))}.");
        var loaded = BankLoader.Load(request.Content, new LoadPlan { LintsPlainBanks = false, ReadsCourses = false });
        if (loaded.Bank is not { } content)
            return ExportResult.Refused($"The content has a mistake: {loaded.Mistakes[0]} "
                + "'bot content check' shows all mistakes.");
        if (request.Bank is { } id && content.BankOf(id) is null)
            return ExportResult.Refused($"There is no bank '{id}'. "
                + $"There is: {string.Join(", ", content.Banks.Select(b => b.Id))}.");
        var wanted = content.Questions.Where(q => (request.Bank ?? q.Bank) == q.Bank
            && (request.Topic ?? q.Topic) == q.Topic).ToList();
        if (wanted.Count == 0) return ExportResult.Refused("There is no such question to export.");

        var report = new ExportReport();
        var text = new StringWriter { NewLine = "\n" };
        writer.Write([.. wanted.Select(q => Outgoing.Of(q, content.BankOf(q.Bank)!))], text, report);
        if (request.File is { } file) Write(file, text.ToString());
        var skipped = report.Remarks.Count(r => r.Kind == RemarkKind.Skipped);
        return new ExportResult(
            null, wanted.Count - skipped, report.Remarks, request.File is null ? text.ToString() : null);
    }

    private static void Write(string file, string text)
    {
        var full = Path.GetFullPath(file);
        var part = $"{full}.{Guid.NewGuid():N}.part";
        try
        {
            File.WriteAllText(part, text);
            File.Move(part, full, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
