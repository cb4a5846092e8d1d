using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Exchange;

/// <summary>A question on its way between a file of another program and a bank. Readers fill in what their format says
/// and judge nothing: what a bank cannot hold is found and told by <see cref="ImportReport"/>.</summary>
public sealed record ExchangeQuestion
{
    /// <summary>Where it begins in its file.</summary>
    public required Spot Spot { get; init; }

    /// <summary>The name that its file gives it, as written there; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Its category, with <c>/</c> between the parts of a path; null when the file names none.</summary>
    public string? Category { get; init; }

    /// <summary>1 to 3, easy to hard; null when the file does not say.</summary>
    public int? Level { get; init; }

    /// <summary>The question itself, code blocks in it included.</summary>
    public required RichText Text { get; init; }

    /// <summary>The options in the order of the file; empty when the answer is typed.</summary>
    public IReadOnlyList<ExchangeOption> Options { get; init; } = [];

    /// <summary>Answers that people may type, the first right one is the one shown; empty when there are options.
    /// </summary>
    public IReadOnlyList<TypedAnswer> Typed { get; init; } = [];

    /// <summary>What is said about the question as a whole once it is answered; empty when nothing is.</summary>
    public RichText Explanation { get; init; } = RichText.Empty;
}

/// <summary>An option of a question.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsRight">Whether it earns full marks.</param>
/// <param name="Why">Its own feedback; empty when it has none.</param>
public sealed record ExchangeOption(RichText Text, bool IsRight, RichText Why)
{
    /// <summary>An option without feedback.</summary>
    public ExchangeOption(RichText text, bool isRight) : this(text, isRight, RichText.Empty) { }
}

/// <summary>A place in a file.</summary>
/// <param name="Line">Counted from 1; 0 when lines mean nothing there.</param>
/// <param name="Item">What it is called where there are no lines, such as <c>note 17</c>, or in a package the file in
/// it; null when the line says enough.</param>
public readonly record struct Spot(int Line, string? Item = null);
