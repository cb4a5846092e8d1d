namespace Bot.Web.Live;

/// <summary>One message of the live connection. Its parts apply in this order; parts without news are left out, and a
/// frame without any part only shows that the server is there.</summary>
internal sealed record LiveFrame
{
    /// <summary>Names the database that the cursor belongs to.</summary>
    public string? Store { get; init; }

    /// <summary>Where to go on after a reconnect: nothing at or before it needs to be sent again.</summary>
    public long? Cursor { get; init; }

    /// <summary>Chats to show afresh.</summary>
    public IReadOnlyList<ChatPage>? Pages { get; init; }

    /// <summary>New and changed messages, in the order of their changes.</summary>
    public IReadOnlyList<MessageView>? Messages { get; init; }

    public LiveState? State { get; init; }

    /// <summary>A passing line.</summary>
    public string? Toast { get; init; }

    public bool HasNews => Pages is not null || Messages is not null || State is not null;
}

/// <summary>What is so at the moment, for one person.</summary>
internal sealed record LiveState
{
    /// <summary>Whether this person is in the room.</summary>
    public required bool InRoom { get; init; }

    /// <summary>The people in the room, the longest-standing first.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>The last message read, by chat.</summary>
    public required IReadOnlyDictionary<string, long> Read { get; init; }

    /// <summary>What this person did and the bot is not done with.</summary>
    public required IReadOnlyList<Pending> Pending { get; init; }

    /// <summary>This person's newest update: what is up to here and not pending is done.</summary>
    public required long LastUpdate { get; init; }
}

/// <summary>Somebody in the room.</summary>
internal sealed record Member(string Name, bool Admin);

/// <summary>An update the bot is not done with; message and token are those of a press.</summary>
internal sealed record Pending(long Update, string Chat, long? Message, string? Token);
