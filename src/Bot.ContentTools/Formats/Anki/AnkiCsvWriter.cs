using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Writes a table that Anki imports, one note for a question.</summary>
public sealed class AnkiCsvWriter : IQuestionWriter
{
    private const string Headers = "#separator:comma\n#html:true\n#guid column:1\n#deck column:2\n"
        + "#columns:Guid,Deck,Question,Options,Answer,Reasons,Explanation,Level\n";

    /// <inheritdoc/>
    public string Name => "anki-csv";

    /// <inheritdoc/>
    public string Ending => "csv";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report)
    {
        to.Write(Headers);
        foreach (var question in questions) to.Write(string.Join(',', Cells(question).Select(Quoted)) + "\n");
    }

    private static IEnumerable<string> Cells(ExchangeQuestion question)
    {
        var isTyped = question.Options.Count == 0;
        List<(RichText Text, bool IsRight, RichText Why)> answers = isTyped
            ? [.. question.Typed.Select(t => (RichText.Plain(t.Text), t.IsRight, t.Why))]
            : [.. question.Options.Select(o => (o.Text, o.IsRight, o.Why))];
        var reasons = answers.Any(a => !a.Why.IsEmpty) ? List(true, answers.Select(a => a.Why)) : "";
        return
        [
            question.Id ?? "", (question.Category ?? "").Replace("/", "::"), HtmlWriter.Write(question.Text),
            List(!isTyped, answers.Select(a => a.Text)),
            string.Join(',', answers.Index().Where(a => a.Item.IsRight).Select(a => a.Index + 1)), reasons,
            HtmlWriter.Write(question.Explanation), $"{question.Level}",
        ];
    }

    private static string List(bool ordered, IEnumerable<RichText> items) =>
        HtmlWriter.Write(new RichText([new ListBlock(ordered, [.. items.Select(i => i.Blocks)])]));

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"")}\"";
}
