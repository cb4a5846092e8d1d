namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>Finds the right option by its text, where a format repeats it instead of marking it.</summary>
internal static class RightByText
{
    /// <summary>Its index; with a remark when it is not the same to the letter; -1 when there is none or more than one.
    /// </summary>
    public static (int Index, string? Repair) Find(string right, IReadOnlyList<string> options)
    {
        var exact = Only(options, o => o.Trim() == right.Trim());
        if (exact >= 0) return (exact, null);
        var folded = Only(options, o => Folded(o) == Folded(right));
        if (folded >= 0) return (folded, "The right answer and its option differ in case or white space");
        var alike = Only(options, o => Folded(Bare(o)) == Folded(Bare(right)));
        return (alike, alike < 0 ? null : "The right answer and its option differ in punctuation");
    }

    /// <summary>Equal options are told by whoever looks at them; the first one is meant.</summary>
    private static int Only(IReadOnlyList<string> options, Func<string, bool> isSame)
    {
        var found = options.Index().Where(o => isSame(o.Item)).ToList();
        return found.Count == 0 || found.Any(f => f.Item != found[0].Item) ? -1 : found[0].Index;
    }

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>Without quotes around it and what ends a sentence. A sign beside a digit may be a part of the number.
    /// </summary>
    private static string Bare(string text)
    {
        text = text.Trim();
        while (true)
        {
            if (text is [.., var last, '.' or '!' or '?' or ',' or ';' or ':'] && !char.IsDigit(last))
                text = text[..^1].TrimEnd();
            else if (text is [var open, var first, .., var end, var close] && IsQuoted(open, close)
                && !char.IsDigit(first) && !char.IsDigit(end))
                text = text[1..^1].Trim();
            else
                return text;
        }
    }

    private static bool IsQuoted(char open, char close) => (open, close) is
        ('"', '"') or ('\'', '\'') or ('\u201c', '\u201d') or ('\u2018', '\u2019') or ('\u00ab', '\u00bb')
        or ('\u201e', '\u201c') or ('`', '`');
}
