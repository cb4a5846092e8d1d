namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>A question of OpenTriviaQA as it stands there: <c>#Q</c>, <c>^</c> and lettered options.</summary>
internal sealed record TriviaBlock(int Line, string Text, string? Right, IReadOnlyList<string> Options)
{
    /// <summary>Whether a line <c>^</c> stands behind another one, as where the <c>#Q</c> of the next is
    /// missing.</summary>
    public bool HasTwoRights { get; init; }

    /// <summary>Cuts a file; text before the first question comes back as a block of line 0.</summary>
    public static IEnumerable<TriviaBlock> Of(string text)
    {
        var (lines, start) = (text.Split('\n'), -1);
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !IsQuestion(lines[i])) continue;
            if (start >= 0) yield return Read(lines, start, i);
            else if (lines.AsSpan(0, i).ContainsAnyExcept(""))
                yield return new(0, string.Join('\n', lines[..i]), null, []);
            start = i;
        }
    }

    public static bool IsQuestion(string line) =>
        line.AsSpan().TrimStart() is ['#', 'Q' or 'q'] or ['#', 'Q' or 'q', ' ' or '\t', ..];

    private static TriviaBlock Read(string[] lines, int start, int end)
    {
        var question = new List<string> { lines[start].TrimStart()[2..].Trim() };
        List<string>? right = null;
        var (options, hasTwoRights) = (new List<List<string>>(), false);
        for (var i = start + 1; i < end; i++)
        {
            var line = lines[i].Trim();
            if (right is null && line is ['^', ..]) right = [line[1..].Trim()];
            else if (right is null) question.Add(line);
            else if (line is ['^', ' ', ..]) hasTwoRights = true;
            else if (IsOption(line, (char)('A' + options.Count))) options.Add([line[1..].Trim()]);
            else if (line.Length > 0) (options.Count == 0 ? right : options[^1]).Add(line);
        }
        // Without "^" the options have ended up in the question; the caller refuses it.
        return new TriviaBlock(
            start + 1, string.Join('\n', question).Trim(), right is null ? null : string.Join('\n', right),
            [.. options.Select(o => string.Join('\n', o).Trim())]) { HasTwoRights = hasTwoRights };
    }

    private static bool IsOption(string line, char letter) =>
        line.Length > 0 && char.ToUpperInvariant(line[0]) == letter && (line.Length == 1 || char.IsWhiteSpace(line[1]));
}
