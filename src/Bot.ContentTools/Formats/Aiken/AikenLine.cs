namespace Bot.ContentTools.Formats.Aiken;

/// <summary>A line of an Aiken file, trimmed.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">All of it.</param>
internal sealed record AikenLine(int Number, string Text)
{
    private static readonly string[] AnswerWords = ["ANSWERS", "ANSWER", "CORRECT ANSWER", "ANS"];
    private static readonly string[] ReasonWords = ["EXPLANATION", "FEEDBACK", "RATIONALE"];

    public bool IsBlank => Text.Length == 0;

    /// <summary>The letter before <c>.</c> or <c>)</c> at its beginning, in upper case; null when there is
    /// none.</summary>
    public char? Label =>
        Text.Length >= 2 && char.IsAsciiLetter(Text[0]) && Text[1] is '.' or ')'
            ? char.ToUpperInvariant(Text[0]) : null;

    /// <summary>What follows the label.</summary>
    public string Option => Text[2..].Trim();

    /// <summary>What follows <c>ANSWER:</c>; null on any other line.</summary>
    public string? Answer => Behind(AnswerWords);

    /// <summary>What follows <c>EXPLANATION:</c> and the like; null on any other line.</summary>
    public string? Reason => Behind(ReasonWords);

    private string? Behind(string[] words)
    {
        foreach (var word in words)
        {
            if (!Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = Text.AsSpan(word.Length).TrimStart();
            if (rest is [':' or '：', ..]) return rest[1..].Trim().ToString();
        }
        return null;
    }
}
