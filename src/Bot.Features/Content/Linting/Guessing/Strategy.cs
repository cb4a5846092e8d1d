using System.Text.RegularExpressions;
using Bot.Features.Content.Linting.Wording;

namespace Bot.Features.Content.Linting.Guessing;

/// <summary>A way to choose by looks alone, for somebody who knows nothing of the matter.</summary>
/// <param name="Name">What is chosen: "the longest option".</param>
/// <param name="Appeal">How much an option attracts; the highest is chosen, among equals by lot.</param>
internal sealed partial record Strategy(string Name, Func<WrittenQuestion, WrittenOption, double> Appeal)
{
    /// <summary>What test-wise people are known to try, and its opposite.</summary>
    public static IReadOnlyList<Strategy> All { get; } =
    [
        new("the longest option", (_, o) => Length(o)),
        new("the shortest option", (_, o) => -Length(o)),
        new("the option of middling length", (q, o) => -Math.Abs(Length(o) - MiddleLength(q))),
        new("the first option", (q, o) => -Place(q, o)),
        new("the second option", (q, o) => Place(q, o) == 1 ? 1 : 0),
        new("the last option", Place),
        new("the largest number", (q, o) => Rank(q, o) ?? 0),
        new("the smallest number", (q, o) => -Rank(q, o) ?? 0),
        new("a number in the middle", (q, o) => -Math.Abs((Rank(q, o) ?? 0) - (q.Options.Count - 1) / 2.0)),
        new("the option most like the others", Likeness),
        new("the option least like the others", (q, o) => -Likeness(q, o)),
        new("the option with words of the question", Echo),
        new("the option without words of the question", (q, o) => -Echo(q, o)),
        new("the option that begins like the others", (q, o) => q.Options.Count(other => Start(other) == Start(o))),
        new("the option with the most code and signs", (_, o) => Signs().Count(o.Text.Text)),
        new("the option with the least code and signs", (_, o) => -Signs().Count(o.Text.Text)),
        new("the most careful option", (_, o) => Careful().Count(Words.Prose(o.Text.Text))),
        new("the option with absolute words", (_, o) => AbsoluteWords.CountIn(o)),
        new("the option without absolute words", (_, o) => -AbsoluteWords.CountIn(o)),
        new("an exception", (_, o) => o.Draft.Fields.Has("raises") ? 1 : 0),
        new("no exception", (_, o) => o.Draft.Fields.Has("raises") ? 0 : 1),
    ];

    /// <summary>How likely this chooses the key.</summary>
    public double Luck(WrittenQuestion question)
    {
        var appeals = question.Options.Select(o => (Option: o, Appeal: Appeal(question, o))).ToList();
        // Sums of fractions that are equal may differ in the last digit.
        var best = appeals.Max(a => a.Appeal) - 1e-9;
        var chosen = appeals.Where(a => a.Appeal >= best).Select(a => a.Option).ToList();
        return chosen.Any(o => o.IsKey) ? 1.0 / chosen.Count : 0;
    }

    private static int Length(WrittenOption option) => option.Text.Text.EnumerateRunes().Count();

    private static double MiddleLength(WrittenQuestion question)
    {
        var lengths = question.Options.Select(Length).Order().ToList();
        return (lengths[(lengths.Count - 1) / 2] + lengths[lengths.Count / 2]) / 2.0;
    }

    private static double Place(WrittenQuestion question, WrittenOption option) =>
        question.Options.Index().First(o => o.Item == option).Index;

    /// <summary>How many of the options are smaller numbers; null unless all are numbers.</summary>
    private static double? Rank(WrittenQuestion question, WrittenOption option) =>
        question.Numbers() is { } numbers
            ? numbers.Count(n => n < numbers[(int)Place(question, option)])
            : null;

    private static double Likeness(WrittenQuestion question, WrittenOption option)
    {
        var words = Words.Of(option.Text.Text).ToHashSet();
        return question.Options.Where(o => o != option).Sum(other =>
        {
            var others = Words.Of(other.Text.Text).ToHashSet();
            var all = words.Union(others).Count();
            return all == 0 ? 0 : (double)words.Intersect(others).Count() / all;
        });
    }

    private static double Echo(WrittenQuestion question, WrittenOption option) =>
        Words.Telling(option.Text.Text).Intersect(Words.Telling(question.Text.Text)).Count();

    private static string Start(WrittenOption option) => Words.Of(option.Text.Text).FirstOrDefault() ?? "";

    [GeneratedRegex(@"[^\w\s.,]")]
    private static partial Regex Signs();

    [GeneratedRegex(
        @"\b(usually|often|sometimes|may|might|can|could|some|most|until|unless|if|by default)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Careful();
}
