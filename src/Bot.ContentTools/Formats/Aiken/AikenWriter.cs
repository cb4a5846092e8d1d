using System.Text;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Aiken;

/// <summary>Writes Aiken: a question, its options with letters, and a line <c>ANSWER: B</c>.</summary>
public sealed class AikenWriter : IQuestionWriter
{
    private const int Letters = 26;

    /// <inheritdoc />
    public string Name => "aiken";

    /// <inheritdoc />
    public string Ending => "txt";

    /// <inheritdoc />
    public void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report)
    {
        foreach (var question in questions)
        {
            var lost = new List<string>();
            if (question.Typed.Count > 0) report.Skipped(question, "Aiken has no typed answers");
            else if (question.Options.Count > Letters) report.Skipped(question, "Aiken has 26 letters for options");
            else if (Written(question, lost) is not { } text)
                report.Skipped(question, "A line of it would be read as an option or an answer in Aiken");
            else
            {
                foreach (var what in lost.Concat(Lost(question)).Distinct()) report.Lost(question, what);
                to.Write(text);
            }
        }
    }

    private static IEnumerable<string> Lost(ExchangeQuestion question)
    {
        if (question.Options.Any(o => !o.Why.IsEmpty) || !question.Explanation.IsEmpty)
            yield return "Aiken has no reasons";
        if (question.Id is not null) yield return "Aiken has no ids";
        if (question.Category is not null) yield return "Aiken has no categories";
        if (question.Level is not null) yield return "Aiken has no levels";
    }

    /// <summary>The question as it stands in the file; null when it would be read as something else.</summary>
    private static string? Written(ExchangeQuestion question, List<string> lost)
    {
        var stem = Plain(question.Text, lost);
        var options = question.Options.Select(o => InOneLine(Plain(o.Text, lost), lost)).ToList();
        var right = question.Options.Index().Where(o => o.Item.IsRight).Select(o => Letter(o.Index));
        var text = new StringBuilder(stem).Append('\n');
        foreach (var (i, option) in options.Index()) text.Append(Letter(i)).Append(". ").Append(option).Append('\n');
        text.Append("ANSWER: ").AppendJoin(", ", right).Append("\n\n");
        var read = new ImportReport("");
        new AikenReader().Read(new SourceFile("", Encoding.UTF8.GetBytes(text.ToString())), read);
        return read.Questions is [var back] && PlainWriter.Write(back.Text, out _) == stem
            && back.Options.Select(o => PlainWriter.Write(o.Text, out _)).SequenceEqual(options)
            ? text.ToString() : null;
    }

    private static char Letter(int index) => (char)('A' + index);

    private static string Plain(RichText text, List<string> lost)
    {
        var plain = PlainWriter.Write(text, out var isWhole);
        if (isWhole) return plain;
        lost.Add("Aiken has no mark-up");
        return PlainWriter.Write(PlainReader.Read(plain.Replace('\r', '\n')), out _);
    }

    private static string InOneLine(string text, List<string> lost)
    {
        if (!text.Contains('\n')) return text;
        lost.Add("Aiken has one line for an option, so its lines are joined");
        return string.Join(
            ' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
