using System.Text;

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
        var bare = Letters(right);
        var alike = bare.Length == 0 ? -1 : Only(options, o => Letters(o) == bare);
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

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit)) letters.Append(char.ToUpperInvariant(c));
        return letters.ToString();
    }
}
