using System.Text;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>A question of a text with gaps: those of one number are open, the others filled.</summary>
internal sealed record AnkiGap(int Number, string Text, List<string> Answers);

/// <summary>Reads texts with gaps, <c>{{c1::answer::hint}}</c>.</summary>
internal static class AnkiCloze
{
    /// <summary>The first field with gaps; -1 when there is none.</summary>
    public static int Find(IReadOnlyList<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
            if (Numbers(fields[i]).Any()) return i;
        return -1;
    }

    /// <summary>A question for each number.</summary>
    public static IEnumerable<AnkiGap> Read(string text) =>
        Numbers(text).Distinct().Order().Take(100).Select(number => Gap(text, number));

    private static IEnumerable<int> Numbers(string text)
    {
        for (var at = 0; (at = text.IndexOf("{{c", at, StringComparison.Ordinal)) >= 0; at++)
            if (Opening(text, at) is { } opening) yield return opening.Number;
    }

    private static AnkiGap Gap(string text, int number)
    {
        var gap = new AnkiGap(number, "", []);
        var open = new Stack<(int Number, StringBuilder Outer)>();
        var current = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '{' && Opening(text, at) is { } opening && open.Count < 8)
            {
                open.Push((opening.Number, current));
                current = new StringBuilder();
                at = opening.End;
            }
            else if (open.Count > 0 && text.AsSpan(at).StartsWith("}}"))
            {
                var (closed, outer) = open.Pop();
                var parts = current.ToString().Split("::", 2);
                if (closed == number) gap.Answers.Add(parts[0]);
                outer.Append(closed != number ? parts[0] : parts.Length > 1 ? $"_____ ({parts[1]})" : "_____");
                current = outer;
                at += 2;
            }
            else current.Append(text[at++]);
        }
        while (open.TryPop(out var unclosed)) current = unclosed.Outer.Append(current);
        if (gap.Answers.Count == 0) gap.Answers.Add("");
        return gap with { Text = current.ToString() };
    }

    private static (int Number, int End)? Opening(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("{{c")) return null;
        var end = at + 3;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var isOne = end > at + 3 && end < at + 8 && text.AsSpan(end).StartsWith("::");
        return isOne ? (int.Parse(text.AsSpan(at + 3, end - at - 3)), end + 2) : null;
    }
}
