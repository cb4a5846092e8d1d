using Bot.Features.Content.Linting;
using Bot.Features.Content.Reading;

namespace Bot.ContentTools.Statistics;

/// <summary>Measures the texts of a bank, as its limits do.</summary>
internal static class LengthsOf
{
    public static IReadOnlyList<TextLengths> All(IReadOnlyList<WrittenQuestion> questions) =>
    [
        Measure("question", Lengths.Text, questions, q => [Lengths.Count(q.Text.Text)]),
        Measure("option", Lengths.Option, questions, q => q.Options.Select(o => Lengths.Count(o.Text.Text))),
        Measure("reason", Lengths.Why, questions, q => q.Reasons().Select(r => Lengths.Count(r.Text.TrimEnd()))),
        Measure("code, lines", Lengths.CodeLines, questions, q => Code(q) is [] ? [] : [Code(q).Length]),
        Measure(
            "code, columns", Lengths.CodeColumns, questions,
            q => Code(q) is [] ? [] : [Code(q).Max(l => Lengths.Count(l))]),
        Measure("card", Lengths.Card, questions, q => [q.CardLength]),
    ];

    /// <summary>The middle value, or the mean of the two in the middle; 0 of none.</summary>
    public static double Median(IReadOnlyList<int> sorted) => sorted.Count == 0
        ? 0
        : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;

    private static TextLengths Measure(
        string what, int limit, IReadOnlyList<WrittenQuestion> questions,
        Func<WrittenQuestion, IEnumerable<int>> lengths)
    {
        var all = questions.SelectMany(q => lengths(q).Where(l => l > 0), (q, length) => (q.Id, Length: length))
            .OrderBy(l => l.Length).ToList();
        return new TextLengths(
            what, all.Count, Median([.. all.Select(l => l.Length)]), all.Count == 0 ? 0 : all[^1].Length, limit,
            all.Count == 0 ? null : all[^1].Id);
    }

    private static string[] Code(WrittenQuestion question) =>
        question.Code.Text.Length == 0 ? [] : question.Code.Text.Split('\n');
}
