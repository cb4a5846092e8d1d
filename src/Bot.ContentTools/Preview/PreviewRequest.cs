using Bot.ContentTools.Checking;
using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using NodaTime;

namespace Bot.ContentTools.Preview;

/// <summary>What an author asks to see.</summary>
/// <param name="Id">The question's id, or one that it had before.</param>
/// <param name="Place">Where it is looked for.</param>
public sealed record PreviewRequest(string Id, ContentPlace Place)
{
    /// <summary>The platforms, in the order shown.</summary>
    public required IReadOnlyList<ICardPreview> Platforms { get; init; }

    /// <summary>The kind of chat in which the question is asked.</summary>
    public ChatKind Chat { get; init; } = ChatKind.Private;

    /// <summary>When it is asked.</summary>
    public required Instant Now { get; init; }
}
