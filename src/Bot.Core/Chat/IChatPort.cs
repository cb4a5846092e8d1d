using Bot.Core.Text;
using NodaTime;

namespace Bot.Core.Chat;

/// <summary>A chat platform, seen from the bot. An adapter renders cards in its platform's own way, escapes what people
/// typed, never cuts text, and turns whatever the platform says into a <see cref="SendResult"/>. Methods do not throw
/// for anything a platform or network does.</summary>
public interface IChatPort
{
    /// <summary>The adapter's name in lower case; the <see cref="ChatAddress.Platform"/> of its chats.</summary>
    string Platform { get; }

    /// <summary>How fast the platform may be spoken to.</summary>
    ChatLimits Limits { get; }

    /// <summary>For how long after the first attempt a <see cref="Post"/> with the same key shows at most one message.
    /// Zero: a repeat shows a second one. <see cref="Duration.MaxValue"/>: always safe.</summary>
    Duration SafeRepeat { get; }

    /// <summary>Shows a new message to everyone in the chat.</summary>
    /// <param name="chat">Where.</param>
    /// <param name="card">What.</param>
    /// <param name="key">Names this message for ever, for platforms that refuse a second one of the same name.</param>
    /// <param name="cancellationToken">Gives up; what was already sent stays.</param>
    Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken);

    /// <summary>Replaces the content of a message. Safe to repeat.</summary>
    Task<SendResult> Edit(ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken);

    /// <summary>Answers a press at once: acknowledges it and shows the answer to the presser alone (in a private chat,
    /// to the chat), as far as that costs nothing of the <see cref="Limits"/>. Safe to repeat for the same event.
    /// </summary>
    /// <returns><see cref="SendResult.ToastShown"/> when <see cref="FollowUp"/> is to show the rest.</returns>
    Task<SendResult> Answer(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken);

    /// <summary>Shows what <see cref="Answer"/> left: details and replacement. As safe to repeat as a
    /// <see cref="Post"/>: an uncertain one is repeated only where <see cref="SafeRepeat"/> allows.</summary>
    Task<SendResult> FollowUp(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken);

    /// <summary>Replies to an event so that only its sender sees it, as far as the platform has such a surface; the
    /// result names the surface. As safe to repeat as a <see cref="Post"/>.</summary>
    Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken);

    /// <summary>No reply comes to this event: the platform need not show any longer that one is awaited. Does nothing
    /// unless the platform shows that. Safe to repeat.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="instead">What stands in the reply's place; null: nothing need.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SendResult> Dismiss(Incoming happened, RichText? instead, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Ok());

    /// <summary>Whether the platform counts this person among the chat's admins; null when it does not tell now. In a
    /// private chat its person is.</summary>
    Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken);
}
