using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>Reads three formats that go by this name: the text files of OpenTriviaQA, the JSON of OpenQuizzDB and the
/// Open Quiz Format.</summary>
public sealed class OpenQuizReader : IQuestionReader
{
    /// <inheritdoc />
    public string Name => "openquiz";

    /// <inheritdoc />
    public Likeness Looks(SourceFile file)
    {
        var head = file.Head;
        if (IsJson(head)) return JsonLooks(head);
        var lines = head.Split('\n');
        if (lines.Any(TriviaBlock.IsQuestion) && lines.Any(l => l is ['^', ..])) return Likeness.Surely;
        if (lines.Any(OqfText.IsHeader) || file.Ending == "oqf") return Likeness.Surely;
        return lines.Any(l => l is [':', not (':' or ' '), ..]) && lines.Any(l => l is ['!', ..])
            && lines.Any(l => l is ['=', ..])
            ? Likeness.Likely : Likeness.No;
    }

    /// <inheritdoc />
    public void Read(SourceFile file, ImportReport report)
    {
        if (IsJson(file.Text)) OpenQuizzJson.Read(file, report);
        else if (file.Text.Split('\n').Any(TriviaBlock.IsQuestion)) TriviaText.Read(file, report);
        else OqfText.Read(file, report);
    }

    private static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static Likeness JsonLooks(string head)
    {
        var hasQuestion = head.Contains("\"question\"", StringComparison.OrdinalIgnoreCase);
        if (hasQuestion && head.Contains("\"propositions\"", StringComparison.OrdinalIgnoreCase))
            return Likeness.Surely;
        hasQuestion |= Has(head, "q") || Has(head, "prompt");
        var hasKey = Has(head, "answer") || Has(head, "answers") || Has(head, "a") || Has(head, "solution")
            || head.Contains("correct", StringComparison.OrdinalIgnoreCase);
        var hasOptions = Has(head, "options") || Has(head, "choices") || Has(head, "answers");
        return hasKey && (hasQuestion || (hasOptions && Has(head, "text"))) ? Likeness.Likely : Likeness.No;
    }

    private static bool Has(string head, string name) =>
        head.Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase);
}
