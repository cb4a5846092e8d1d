using System.Globalization;
using Bot.ContentTools.Exchange;
using Bot.Core.Questions;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>The answers of short and numerical questions.</summary>
internal static class GiftTyped
{
    public static IEnumerable<TypedAnswer> Of(
        GiftItem item, IEnumerable<(GiftAnswer Answer, bool IsRight)> answers, HashSet<string> lost)
    {
        foreach (var (answer, isRight) in answers)
        {
            var text = item.Kind == GiftKind.Numerical ? Number(answer.Text.Text) : Word(answer.Text.Text, lost);
            var why = GiftShown.Read(answer.Feedback, w => lost.Add(w));
            if (!isRight && text is "" or "*") lost.Add("Its reply to every other answer has no place here");
            else if (!isRight && item.Kind == GiftKind.Numerical && HasTolerance(text))
                lost.Add("A range of numbers with a reply of its own is left out");
            else yield return new TypedAnswer(text, isRight, why);
        }
    }

    /// <summary>Whether more than one number is meant: <c>3:2</c> and <c>1..5</c>, but not <c>3:0</c>.</summary>
    public static bool HasTolerance(string number)
    {
        if (number.IndexOf("..", StringComparison.Ordinal) is > 0 and var range)
            return ValueOf(number[..range]) is not { } low || low != ValueOf(number[(range + 2)..]);
        return number.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && ValueOf(number[(at + 1)..]) != 0;
    }

    public static bool IsNumber(string text) => ValueOf(Number(text)) is not null;

    private static string Number(string text)
    {
        if (HasTolerance(text)) return text;
        if (text.IndexOf("..", StringComparison.Ordinal) is > 0 and var range) return text[..range].Trim();
        return (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? text[..at] : text).Trim();
    }

    /// <summary>A star with a backslash is a star.</summary>
    private static string Word(string text, HashSet<string> lost)
    {
        if (!text.Contains('*') || text == "*") return text;
        var plain = text.Replace("\\*", "", StringComparison.Ordinal);
        if (plain.Contains('*'))
            lost.Add("A '*' in its answer stands for any text there; here it is a star to be typed");
        return text.Replace("\\*", "*", StringComparison.Ordinal);
    }

    private static decimal? ValueOf(string number) =>
        decimal.TryParse(number.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
