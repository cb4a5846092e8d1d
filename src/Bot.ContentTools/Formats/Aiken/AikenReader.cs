using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Aiken;

/// <summary>Reads Aiken: a question, its options with letters, and a line <c>ANSWER: B</c>.</summary>
public sealed class AikenReader : IQuestionReader
{
    /// <inheritdoc />
    public string Name => "aiken";

    /// <inheritdoc />
    public Likeness Looks(SourceFile file)
    {
        var (options, answers) = (false, 0);
        foreach (var line in Lines(file.Head))
        {
            if (line.Label is 'A') options = true;
            if (line.Text.StartsWith("#Q", StringComparison.Ordinal)) return Likeness.No;
            if (options && line.Answer is { Length: > 0 and <= 3 }) answers++;
        }
        return answers == 0 ? Likeness.No : file.Head.Contains("ANSWER:", StringComparison.Ordinal)
            ? Likeness.Surely : Likeness.Likely;
    }

    /// <inheritdoc />
    public void Read(SourceFile file, ImportReport report)
    {
        var (block, lines) = (new List<AikenLine>(), Lines(file.Text));
        var hasOptions = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Answer is { } key && (hasOptions || key.Length <= 1))
            {
                Take(block, lines[i], Reason(lines, ref i), report);
                block.Clear();
                hasOptions = false;
            }
            else if (!lines[i].IsBlank || block.Count > 0)
            {
                block.Add(lines[i]);
                hasOptions |= lines[i].Label == 'A';
            }
        }
        foreach (var rest in AikenQuestions.Split(block)) Unanswered(rest, report);
    }

    private static List<AikenLine> Lines(string text) =>
        [.. text.Split('\n').Select((l, i) => new AikenLine(i + 1, l.Trim()))];

    /// <summary>Some programs write a reason below the answer.</summary>
    private static string Reason(List<AikenLine> lines, ref int i)
    {
        if (i + 1 >= lines.Count || lines[i + 1].Reason is not { } first) return "";
        var reason = new List<string> { first };
        for (i++; i + 1 < lines.Count && !lines[i + 1].IsBlank; i++) reason.Add(lines[i + 1].Text);
        return string.Join('\n', reason);
    }

    private static void Take(List<AikenLine> block, AikenLine answer, string reason, ImportReport report)
    {
        var questions = AikenQuestions.Split(block);
        foreach (var unanswered in questions.SkipLast(1)) Unanswered(unanswered, report);
        if (questions is not [.., var lines])
        {
            report.Skipped(new Spot(answer.Number), "There is a line 'ANSWER:' without a question above it");
            return;
        }
        var spot = new Spot(lines[0].Number);
        var start = AikenOptions.Start(lines);
        if (start < 0)
        {
            report.Skipped(spot, "It has no options; begin their lines with 'A.', 'B.' and so on");
            return;
        }
        var options = AikenOptions.Of(lines, start);
        var (right, repair, problem) = AikenKey.Of(answer.Answer!, options);
        if (problem is not null)
        {
            report.Skipped(spot, problem);
            return;
        }
        if (repair is not null) report.Repaired(spot, repair);
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Text = Text(lines.Take(start)),
            Options = [.. options.Select((o, i) => new ExchangeOption(PlainReader.Read(o.Text), right.Contains(i)))],
            Explanation = PlainReader.Read(reason),
        });
    }

    private static void Unanswered(IReadOnlyList<AikenLine> lines, ImportReport report) => report.Skipped(
        new Spot(lines[0].Number),
        AikenOptions.Start(lines) < 0
            ? "It has neither options nor a line 'ANSWER:'" : "It has no line 'ANSWER:' behind its options");

    private static RichText Text(IEnumerable<AikenLine> lines) =>
        PlainReader.Read(string.Join('\n', lines.Select(l => l.Text)));
}
