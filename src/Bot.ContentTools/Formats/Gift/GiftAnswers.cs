using System.Globalization;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Understands what stands between the braces.</summary>
internal static class GiftAnswers
{
    /// <summary>The question with these answers; the kind follows from their signs. Null when they make no sense.
    /// </summary>
    public static GiftItem? Parse(string text, GiftText stem, out string? problem)
    {
        problem = null;
        GiftText? general = null;
        if (GiftMarks.LastGeneralFeedback(text) is >= 0 and var at)
            (general, text) = (GiftParser.TextOf(text[(at + 4)..], stem.Format), GiftMarks.Trimmed(text[..at]));
        var kind = KindOf(text);
        var answers = kind switch
        {
            GiftKind.Essay or GiftKind.Matching => [],
            GiftKind.TrueFalse => TrueFalse(text, stem.Format),
            GiftKind.Numerical => Marked(text[1..], "=~", stem.Format),
            GiftKind.Choice => Marked(text, "=~", stem.Format),
            _ => Marked(text, "=", stem.Format),
        };
        if (answers is null)
        {
            problem = "There is text before its first answer; begin every answer with '=' or '~'";
            return null;
        }
        return new GiftItem { Kind = kind, Stem = stem, Answers = answers, GeneralFeedback = general };
    }

    private static GiftKind KindOf(string text)
    {
        if (text.Length == 0) return GiftKind.Essay;
        if (text[0] == '#') return GiftKind.Numerical;
        if (GiftMarks.IndexOf(text, '~') >= 0) return GiftKind.Choice;
        if (GiftMarks.IndexOf(text, '=') >= 0 && text.Contains("->", StringComparison.Ordinal))
            return GiftKind.Matching;
        var feedback = GiftMarks.IndexOf(text, '#');
        var word = (feedback < 0 ? text : text[..feedback]).Trim();
        return word is "T" or "TRUE" or "F" or "FALSE" ? GiftKind.TrueFalse : GiftKind.Short;
    }

    /// <summary>The right one first; the first feedback is for those who choose the wrong one.</summary>
    private static List<GiftAnswer> TrueFalse(string text, GiftFormat format)
    {
        var parts = new List<string>();
        var start = 0;
        while (parts.Count < 2 && GiftMarks.IndexOf(text, '#', start) is >= 0 and var at)
        {
            parts.Add(text[start..at]);
            start = at + 1;
        }
        parts.Add(text[start..]);
        var isTrue = parts[0].Trim()[0] == 'T';
        return
        [
            new(true, null, new(GiftFormat.Plain, isTrue ? "True" : "False"),
                Feedback(parts.ElementAtOrDefault(2), format)),
            new(false, null, new(GiftFormat.Plain, isTrue ? "False" : "True"),
                Feedback(parts.ElementAtOrDefault(1), format)),
        ];
    }

    /// <summary>Null when text stands before the first sign of several.</summary>
    private static List<GiftAnswer>? Marked(string text, string signs, GiftFormat format)
    {
        var answers = new List<GiftAnswer>();
        var at = GiftMarks.IndexOfAny(text, signs);
        if (at < 0) return [Answer('=', text, format)];
        if (!string.IsNullOrWhiteSpace(text[..at])) return null;
        while (at >= 0)
        {
            var next = GiftMarks.IndexOfAny(text, signs, at + 1);
            answers.Add(Answer(text[at], next < 0 ? text[(at + 1)..] : text[(at + 1)..next], format));
            at = next;
        }
        return answers;
    }

    private static GiftAnswer Answer(char sign, string text, GiftFormat format)
    {
        var rest = GiftMarks.Trimmed(text);
        decimal? weight = null;
        if (rest is ['%', ..] && rest.IndexOf('%', 1) is > 1 and < 12 and var end
            && decimal.TryParse(
                rest[1..end].Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var percent))
            (weight, rest) = (percent, rest[(end + 1)..]);
        var feedback = GiftMarks.IndexOf(rest, '#');
        return new GiftAnswer(
            sign == '=', weight, GiftParser.TextOf(feedback < 0 ? rest : rest[..feedback], format),
            Feedback(feedback < 0 ? null : rest[(feedback + 1)..], format));
    }

    private static GiftText? Feedback(string? raw, GiftFormat format) =>
        string.IsNullOrWhiteSpace(raw) ? null : GiftParser.TextOf(raw, format);
}
