using System.Text.RegularExpressions;
using Bot.ContentTools.Exchange;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Turns what a GIFT file says into a question, and tells what has no place in one.</summary>
internal static partial class GiftTaking
{
    public static void Take(GiftItem item, GiftBlock block, string? category, ImportReport report)
    {
        var spot = new Spot(block.Line);
        if (Refusal(item) is { } refusal)
        {
            report.Skipped(spot, refusal);
            return;
        }
        foreach (var repair in item.Repairs) report.Repaired(spot, repair);
        var lost = new HashSet<string>();
        var answers = item.Answers.Select(a => (Answer: a, IsRight: IsRight(item, a, lost))).ToList();
        var isTyped = item.Kind is GiftKind.Short or GiftKind.Numerical;
        var question = new ExchangeQuestion
        {
            Spot = spot,
            Id = Id(block, item, lost),
            Category = category,
            Text = Shown(item.Stem),
            Options = isTyped ? [] : [.. answers.Select(
                a => new ExchangeOption(Shown(a.Answer.Text), a.IsRight, Shown(a.Answer.Feedback)))],
            Typed = isTyped ? [.. GiftTyped.Of(item, answers, lost)] : [],
            Explanation = Shown(item.GeneralFeedback),
        };
        var kept = report.Questions.Count;
        report.Question(question);
        if (report.Questions.Count == kept) return;
        foreach (var what in lost) report.Lost(spot, what);

        Core.Text.RichText Shown(GiftText? text) => GiftShown.Read(text, w => lost.Add(w));
    }

    private static string? Refusal(GiftItem item) => item.Kind switch
    {
        GiftKind.Description => "It is a text without a question; a question has answers in { }",
        GiftKind.Essay => "It is an essay question, which nobody here could mark",
        GiftKind.Matching => "It is a matching question; a question here has options or a typed answer",
        GiftKind.Numerical when item.Answers.Any(a => a.Earns >= 100 && GiftTyped.HasTolerance(a.Text.Text)) =>
            "Its answer is a range of numbers; a typed answer here is compared to the letter",
        GiftKind.Numerical when item.Answers.Any(a => a.Earns >= 100 && !GiftTyped.IsNumber(a.Text.Text)) =>
            "Its answer is no number; without the '#' it would be a typed text",
        GiftKind.Choice when item.Stem.Text.Contains("{1:", StringComparison.Ordinal) => "It is a cloze question",
        _ => null,
    };

    /// <summary>Without an answer of full marks every answer that earns some is a right one.</summary>
    private static bool IsRight(GiftItem item, GiftAnswer answer, HashSet<string> lost)
    {
        if (answer.Earns >= 100) return true;
        if (answer.Earns < 0) lost.Add("A wrong answer costs marks there; here it earns none");
        if (answer.Earns <= 0) return false;
        if (item.Answers.Any(a => a.Earns >= 100))
        {
            lost.Add("An answer earns a part of the marks there; here it counts as wrong");
            return false;
        }
        if (item.Kind == GiftKind.Choice && item.Answers.Count(a => a.Earns > 0) == 1)
            lost.Add("Its best answer earns a part of the marks there; here it is the right one");
        return item.Kind == GiftKind.Choice;
    }

    private static string? Id(GiftBlock block, GiftItem item, HashSet<string> lost)
    {
        string? id = null;
        foreach (var comment in block.Comments)
        {
            if (IdMark().Match(comment) is { Success: true } mark)
                id = mark.Groups[1].Value.Replace("\\]", "]", StringComparison.Ordinal).Trim();
            if (comment.Contains("[tag:", StringComparison.Ordinal)) lost.Add("Its tags have no place here");
        }
        if (id is not null && !string.IsNullOrEmpty(item.Title) && item.Title != id)
            lost.Add("It has a title beside its id; a question here has no title");
        return id ?? (string.IsNullOrEmpty(item.Title) ? null : item.Title);
    }

    [GeneratedRegex(@"\[id:((?:\\\]|[^\]\x00-\x1F\x7F])+)\]", RegexOptions.NonBacktracking)]
    private static partial Regex IdMark();
}
