using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>Somebody in a chat, perhaps in one topic, perhaps speaking for a chat.</summary>
internal sealed record Seat(World World, Account Person, ChatState Chat)
{
    /// <summary>Null outside forums and in General.</summary>
    public TopicState? Topic { get; init; }

    /// <summary>The chat in whose name an anonymous admin or a channel speaks.</summary>
    public ChatState? SpeaksAs { get; init; }

    public Account? From => SpeaksAs is null ? Person
        : SpeaksAs != Chat ? Stand.Channel
        : Chat.Kind == ChatKind.Channel ? null : Stand.AnonymousAdmin;

    public bool Sees(TelegramMessage message) =>
        message.IsSeenBy(Person) && (Topic is null || message.ThreadId == Topic.Id);
}
