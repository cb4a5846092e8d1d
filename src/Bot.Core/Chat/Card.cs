using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>A message as the bot means it. Adapters choose how it looks and on which surface it fits whole.</summary>
public sealed record Card
{
    /// <summary>What the card says.</summary>
    public required RichText Body { get; init; }

    /// <summary>Answer options to choose from, in the order shown. The adapter decides whether their texts stand on the
    /// buttons or in the message.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What stands after the choices, such as the number of answers.</summary>
    public RichText Footer { get; init; } = RichText.Empty;

    /// <summary>Further buttons, row by row; at most 3 in a row keep readable on a phone.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>Says that some rows of <see cref="Buttons"/> are one menu, for platforms that have menus to choose
    /// from; the others show the buttons. Null: there is none.</summary>
    public Menu? Menu { get; init; }

    /// <summary>Buttons that lead to the private chat with the bot. Platforms without such links leave them out.
    /// </summary>
    public IReadOnlyList<StartLink> StartLinks { get; init; } = [];

    /// <summary>Of a new message: the part of the chat in which it is shown, see <see cref="Incoming.Topic"/>.
    /// </summary>
    public string? Topic { get; init; }

    /// <summary>The message of the same chat to which this one replies.</summary>
    public MessageRef? ReplyTo { get; init; }

    /// <summary>Shown without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>A card of text alone.</summary>
    public static Card Of(RichText body) => new() { Body = body };
}

/// <summary>One answer option of a card.</summary>
public sealed record Choice
{
    /// <summary>The letter it is called by on this card: A, B, C…</summary>
    public required string Letter { get; init; }

    /// <summary>The option's text.</summary>
    public required RichText Text { get; init; }

    /// <summary>What a press of it carries, at most 64 bytes; null once it can no longer be pressed.</summary>
    public string? Token { get; init; }

    /// <summary>How it is marked.</summary>
    public ChoiceMark Mark { get; init; }

    /// <summary>A short remark beside it, such as <c>5 · 42 %</c>.</summary>
    public string? Note { get; init; }
}

/// <summary>How a choice is marked.</summary>
public enum ChoiceMark
{
    /// <summary>Not marked.</summary>
    None,

    /// <summary>The right answer.</summary>
    Right,

    /// <summary>A wrong answer.</summary>
    Wrong,
}

/// <summary>An inline button.</summary>
/// <param name="Label">What stands on it, at most 40 characters.</param>
/// <param name="Token">What a press of it carries, at most 64 bytes.</param>
/// <param name="Style">How it stands out.</param>
public sealed record Button(string Label, string Token, ButtonStyle Style = ButtonStyle.Plain);

/// <summary>Buttons that belong to one choice.</summary>
/// <param name="Title">What is chosen, at most 100 characters.</param>
/// <param name="Rows">How many rows of <see cref="Card.Buttons"/> belong to it, at least 1.</param>
/// <param name="After">How many rows stand before it.</param>
public sealed record Menu(string Title, int Rows, int After = 0)
{
    /// <summary>Whether several can be in force at once, each switched on and off by a press.</summary>
    public bool TakesSeveral { get; init; }
}

/// <summary>A button that opens the private chat with the bot and gives <c>/start PAYLOAD</c> there.</summary>
/// <param name="Label">What stands on it, at most 40 characters.</param>
/// <param name="Payload">At most 64 letters, digits, <c>_</c> and <c>-</c>; see <see cref="StartPayload"/>.</param>
public sealed record StartLink(string Label, string Payload);

/// <summary>How a button stands out.</summary>
public enum ButtonStyle
{
    /// <summary>Like the others.</summary>
    Plain,

    /// <summary>The one to press first.</summary>
    Primary,

    /// <summary>The setting in force.</summary>
    Current,
}

/// <summary>The bot's answer to a press. At least one part is set.</summary>
public sealed record PressAnswer
{
    /// <summary>A short line for a passing toast, at most 200 characters; null: none.</summary>
    public string? Toast { get; init; }

    /// <summary>Whole texts of which one may follow the toast where there is room for it, the best first. None is ever
    /// cut: the adapter takes the longest that fits.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>A card that only the presser sees (in a private chat, an ordinary message).</summary>
    public Card? Details { get; init; }

    /// <summary>New content for the message that carries the button.</summary>
    public Card? Replacement { get; init; }
}
