namespace Bot.Core.Chat.Preview;

/// <summary>What an <see cref="IChatPort"/> would show, without its platform: the same messages, made by the same code,
/// and how much of the platform's room they take. Nothing is sent.</summary>
public interface ICardPreview
{
    /// <summary>The platform's name in lower case, see <see cref="IChatPort.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>What people call the platform.</summary>
    string Title { get; }

    /// <summary>What <see cref="IChatPort.Post"/> would show, in its order.</summary>
    IReadOnlyList<ShownMessage> Post(Card card, ChatKind chat);

    /// <summary>What <see cref="IChatPort.Edit"/> would make of a message that was posted.</summary>
    IReadOnlyList<ShownMessage> Edit(Card card, ChatKind chat);

    /// <summary>What <see cref="IChatPort.Answer"/> and <see cref="IChatPort.FollowUp"/> would show to the presser of a
    /// button.</summary>
    IReadOnlyList<ShownMessage> Answer(PressAnswer answer, ChatKind chat);
}
