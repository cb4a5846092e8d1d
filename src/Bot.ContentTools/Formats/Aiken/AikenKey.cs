namespace Bot.ContentTools.Formats.Aiken;

/// <summary>Understands what stands behind <c>ANSWER:</c>.</summary>
internal static class AikenKey
{
    /// <summary>The indexes of the right options, or why there are none, without a full stop.</summary>
    public static (IReadOnlyList<int> Right, string? Repair, string? Problem) Of(
        string key, IReadOnlyList<(char Letter, string Text)> options)
    {
        if (key.Length == 0) return ([], null, "Its line 'ANSWER:' names no option");
        var letters = Letters(key);
        if (letters.Count == 0) return OfText(key, options);
        if (letters.FirstOrDefault(l => options.Count(o => o.Letter == l) > 1) is not '\0' and var twice)
            return ([], null, $"Two of its options are called {twice}");
        if (key is [_, '.' or ')', ..]
            && options.Where(o => Folded(o.Text) == Folded(key[2..])).ToList() is { Count: > 0 } same
            && same.TrueForAll(o => o.Letter != letters[0]))
            return ([], null, "Its line 'ANSWER:' has the letter of one option and the text of another");
        var right = letters.Select(l => options.Index().FirstOrDefault(o => o.Item.Letter == l, (-1, default)).Index);
        return right.Contains(-1)
            ? ([], null, "Its line 'ANSWER:' names an option that it does not have")
            : ([.. right.Distinct()], null, null);
    }

    private static (IReadOnlyList<int> Right, string? Repair, string? Problem) OfText(
        string key, IReadOnlyList<(char Letter, string Text)> options)
    {
        var same = options.Index().Where(o => Folded(o.Item.Text) == Folded(key)).Select(o => o.Index).ToList();
        return same.Count == 1
            ? (same, "Its line 'ANSWER:' has the text of the right option, not its letter", null)
            : ([], null, "Its line 'ANSWER:' names an option that it does not have");
    }

    /// <summary><c>B</c>, <c>(b)</c>, <c>B) its text</c>, <c>A, C</c> and <c>A and C</c>; empty when it is anything
    /// else.</summary>
    private static List<char> Letters(string key)
    {
        if (key.Length > 1 && char.IsAsciiLetter(key[0]) && key[1] is '.' or ')')
            return [char.ToUpperInvariant(key[0])];
        var words = key.Split(
            [' ', ',', ';', '&', '/', '(', ')', '[', ']', '.', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.All(w => w.Length == 1
            ? char.IsAsciiLetter(w[0]) : w.Equals("and", StringComparison.OrdinalIgnoreCase))
            ? [.. words.Where(w => w.Length == 1).Select(w => char.ToUpperInvariant(w[0]))]
            : [];
    }

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
