namespace Bot.ContentTools.Formats.Red;

/// <summary>Cuts a list into its questions by indentation alone, whatever is wrong in them.</summary>
internal static class RedEntries
{
    /// <summary>The first line of each entry, counted from 1, and its text.</summary>
    public static IEnumerable<(int Line, string Text)> Of(string text)
    {
        var lines = text.Split('\n');
        var indent = Array.Find(lines, IsContent) is { } first ? Indent(first) : 0;
        var start = -1;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !Begins(lines, i, indent)) continue;
            if (start >= 0) yield return (start + 1, string.Join('\n', lines[start..i]));
            start = i;
        }
    }

    private static bool Begins(string[] lines, int i, int indent)
    {
        var line = lines[i];
        if (!IsContent(line) || Indent(line) > indent) return false;
        var content = line.AsSpan().TrimStart();
        return content is not (['-', ' ' or '\t', ..] or ['-'] or [':', ' ', ..] or [':'] or [']' or '}', ..]);
    }

    private static bool IsContent(string line) =>
        line.AsSpan().Trim() is var content && content is not ([] or ['#', ..] or ['%', ..])
            && !content.SequenceEqual("---") && !content.SequenceEqual("...");

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;
}
