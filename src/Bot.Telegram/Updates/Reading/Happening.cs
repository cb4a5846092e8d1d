using Bot.Core.Chat;

namespace Bot.Telegram.Updates.Reading;

/// <summary>What all events tell: where, when and by whom. Makes the events.</summary>
internal sealed record Happening(string Id, ChatAddress Chat, ChatKind Kind, EventTime At)
{
    public Sender? From { get; init; }

    public bool IsByAdmin { get; init; }

    public string? Topic { get; init; }

    public MessageRef? Message { get; init; }

    public Incoming Command(CommandText command) => Whole(new CommandGiven
    {
        EventId = Id,
        Chat = Chat,
        ChatKind = Kind,
        At = At,
        Name = command.Name,
        Arguments = command.Arguments,
        IsAddressed = Kind is ChatKind.Private || command.Bot is not null,
    });

    public Incoming Press(string token) =>
        Whole(new ButtonPressed { EventId = Id, Chat = Chat, ChatKind = Kind, At = At, Token = token });

    public Incoming Text() => Whole(new TextSent { EventId = Id, Chat = Chat, ChatKind = Kind, At = At });

    public Incoming Joined() => Whole(new ChatJoined { EventId = Id, Chat = Chat, ChatKind = Kind, At = At });

    public Incoming Left() => Whole(new ChatLeft { EventId = Id, Chat = Chat, ChatKind = Kind, At = At });

    public Incoming Reopened() => Whole(new ChatReopened { EventId = Id, Chat = Chat, ChatKind = Kind, At = At });

    public Incoming Members() => Whole(new MembersChanged { EventId = Id, Chat = Chat, ChatKind = Kind, At = At });

    /// <summary>The group is now the chat <paramref name="to"/>.</summary>
    public Incoming Migrated(ChatAddress to) =>
        Whole(new ChatMigrated { EventId = Id, Chat = Chat, ChatKind = ChatKind.Group, At = At, To = to });

    private Incoming Whole(Incoming bare) =>
        bare with { From = From, IsByAdmin = IsByAdmin, Topic = Topic, Message = Message };
}
