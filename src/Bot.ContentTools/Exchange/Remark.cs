namespace Bot.ContentTools.Exchange;

/// <summary>Something to be told about one place of a file.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="File">The file as its user named it.</param>
/// <param name="Spot">The place.</param>
/// <param name="What">A sentence without its full stop. Equal sentences about different places are told together, so
/// put the variable part into <paramref name="Spot"/>.</param>
public sealed record Remark(RemarkKind Kind, string File, Spot Spot, string What)
{
    private const int MostOfQuestion = 60;

    /// <summary>How the question begins that it is about; null when it is about none.</summary>
    public string? Question { get; init; }

    /// <summary><c>file:12: What.</c></summary>
    public override string ToString() => $"{Place}: {What}.";

    /// <summary>How a question begins, on one line.</summary>
    internal static string Beginning(ExchangeQuestion question)
    {
        var line = string.Join(' ', question.Text.ToPlainText().Split(
            default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostOfQuestion ? line : $"{line[..(MostOfQuestion - 1)].TrimEnd()}…";
    }

    /// <summary><c>file:12</c> or <c>file (note 17)</c>.</summary>
    public string Place =>
        (Spot.Line > 0 ? $"{File}:{Spot.Line}" : File) + (Spot.Item is null ? "" : $" ({Spot.Item})");
}

/// <summary>What became of it.</summary>
public enum RemarkKind
{
    /// <summary>A question was not taken.</summary>
    Skipped,

    /// <summary>A question was taken without a part that a bank, or the other format, cannot hold.</summary>
    Lost,

    /// <summary>Something was put right on the way, and nothing was lost.</summary>
    Repaired,
}
