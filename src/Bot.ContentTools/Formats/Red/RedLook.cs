namespace Bot.ContentTools.Formats.Red;

/// <summary>Tells trivia from letters and from YAML that is about anything else.</summary>
internal static class RedLook
{
    private const int LongestAnswer = 60;
    private const int MostWords = 6;

    /// <summary>Whether most keys look like questions and most answers are short.</summary>
    public static bool IsTrivia(IReadOnlyList<string> lines)
    {
        var keys = lines.Where(l => l is [not (' ' or '\t' or '-' or '#' or '?' or ':' or '%' or '['), ..]).ToList();
        var answers = lines.Select(l => l.Trim()).Where(l => l is ['-', ' ', ..]).ToList();
        var asked = keys.Count(k => k.TrimEnd() is [.., ':'] key && IsQuestion(key[..^1].Trim('"', '\'', ' ')));
        return asked * 2 > keys.Count
            && answers.Count(a => IsAnswer(a[2..].Trim().Trim('"', '\''))) * 2 > answers.Count;
    }

    /// <summary>Ends as a question does, or has at least three words.</summary>
    public static bool IsQuestion(string text) =>
        text is [.., '?' or ':' or '\u2026'] || text.EndsWith("...", StringComparison.Ordinal) || Words(text) >= 3;

    public static bool IsAnswer(string text) =>
        text.Length <= LongestAnswer && Words(text) <= MostWords && !text.Contains(": ", StringComparison.Ordinal);

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
