namespace Bot.ContentTools.Formats.Aiken;

/// <summary>Finds the options among the lines before an <c>ANSWER:</c>.</summary>
internal static class AikenOptions
{
    /// <summary>Where the first option stands; -1 when there is none. A text may have labelled statements of its own,
    /// so it is the last A that a B follows.</summary>
    public static int Start(IReadOnlyList<AikenLine> lines) =>
        Runs(lines) is [.., var last] ? last : lines.Select((l, i) => l.Label == 'A' ? i : -1).DefaultIfEmpty(-1).Max();

    /// <summary>Where an A stands that a B follows as the next label.</summary>
    public static IReadOnlyList<int> Runs(IReadOnlyList<AikenLine> lines)
    {
        var (runs, next) = (new List<int>(), (char?)null);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Label is not { } label) continue;
            if (label == 'A' && next == 'B') runs.Add(i);
            next = label;
        }
        runs.Reverse();
        return runs;
    }

    /// <summary>The options with their letters; a line without a label belongs to the option above it.</summary>
    public static IReadOnlyList<(char Letter, string Text)> Of(IReadOnlyList<AikenLine> lines, int start)
    {
        var last = new Dictionary<char, int>();
        for (var i = start; i < lines.Count; i++)
            if (lines[i].Label is { } label) last[label] = i;
        var options = new List<(char Letter, List<string> Lines)>();
        for (var i = start; i < lines.Count; i++)
        {
            if (lines[i].Label is { } label && Begins(label, i, options.Count == 0 ? '@' : options[^1].Letter, last))
                options.Add((label, [lines[i].Option]));
            else if (!lines[i].IsBlank) options[^1].Lines.Add(lines[i].Text);
        }
        return [.. options.Select(o => (o.Letter, string.Join('\n', o.Lines)))];
    }

    /// <summary>A letter too far begins an option only when the missing ones do not follow: "J. Verne" may be the
    /// second line of option C.</summary>
    private static bool Begins(char label, int at, char before, Dictionary<char, int> last)
    {
        if (label == before || label == before + 1) return true;
        if (label < before) return false;
        for (var between = (char)(before + 1); between < label; between++)
            if (last.TryGetValue(between, out var where) && where > at) return false;
        return label - before <= 3;
    }
}
