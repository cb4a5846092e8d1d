using System.Globalization;

namespace Bot.Core.Chat.Preview;

/// <summary>Something that people see at once: a message, a toast.</summary>
public sealed record ShownMessage
{
    /// <summary>Where it is shown, such as <c>message</c> or <c>toast</c>.</summary>
    public required string Surface { get; init; }

    /// <summary>What is read above the buttons.</summary>
    public required IReadOnlyList<ShownLine> Lines { get; init; }

    /// <summary>The buttons, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<ShownButton>> Buttons { get; init; } = [];

    /// <summary>What is read below the buttons, on platforms where anything can stand there.</summary>
    public IReadOnlyList<ShownLine> LinesBelow { get; init; } = [];

    /// <summary>How much of the platform's room is taken.</summary>
    public IReadOnlyList<Budget> Budgets { get; init; } = [];

    /// <summary>Where a text is so long that the platform's usual surface does not hold it, and what is shown instead:
    /// a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A button as people see it.</summary>
/// <param name="Label">What stands on it; several lines where the platform has such buttons.</param>
/// <param name="IsDead">Whether it only shows something and cannot be pressed.</param>
public sealed record ShownButton(string Label, bool IsDead = false);

/// <summary>How much of a platform's room is taken.</summary>
/// <param name="What">What takes it, such as <c>text</c>.</param>
/// <param name="Used">How much.</param>
/// <param name="Most">How much there is; null where the platform sets no limit.</param>
/// <param name="Unit">In what it is counted; empty where that goes without saying.</param>
public sealed record Budget(string What, int Used, int? Most, string Unit = "")
{
    /// <summary>Whether the platform takes that much.</summary>
    public bool IsKept => Most is not { } most || Used <= most;

    /// <summary><c>text 812 of 4,096</c>, <c>text 812, no limit</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{What} {Used:N0}{(Most is { } most ? string.Create(CultureInfo.InvariantCulture, $" of {most:N0}") : "")}")
        + (Unit == "" ? "" : $" {Unit}") + (Most is null ? ", no limit" : "");
}
