namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>A question of OpenTriviaQA as it stands there: <c>#Q</c>, <c>^</c> and lettered options.</summary>
internal sealed record TriviaBlock(int Line, string Text, string? Right, IReadOnlyList<string> Options)
{
    /// <summary>Whether a line <c>^</c> stands behind another one, as where the <c>#Q</c> of the next is
    /// missing.</summary>
    public bool HasTwoRights { get; init; }

    /// <summary>Whether the options stand before the line <c>^</c>.</summary>
    public bool HasOptionsAbove { get; init; }

    /// <summary>What was made of its lines, without a full stop.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

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
        string? first = null;
        var (below, hasTwoRights) = (new List<string>(), false);
        for (var i = start + 1; i < end; i++)
        {
            var line = lines[i].Trim();
            if (first is null && line is ['^', ..]) first = line[1..].Trim();
            else if (first is null) question.Add(line);
            else if (line is ['^', ..]) hasTwoRights = true;
            else if (line.Length > 0) below.Add(line);
        }
        // Without "^" the options have ended up in the question; the caller refuses it.
        var options = TriviaChoices.Of(below);
        var right = first is null ? null : string.Join('\n', options.Before.Prepend(first)).Trim();
        var block = new TriviaBlock(start + 1, string.Join('\n', question).Trim(), right, options.Texts);
        return block with
        {
            HasTwoRights = hasTwoRights,
            HasOptionsAbove = options.Texts.Count == 0 && TriviaChoices.AreIn(question.Skip(1)),
            Repairs =
            [
                .. options.HasOtherLetters ? ["The letters of its options are not A, B, C and so on"] : (string[])[],
                .. options.IsJoined(right ?? "") ? ["A line without a letter is taken as part of the option above it"]
                    : (string[])[],
            ],
        };
    }
}
