using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Finds the chat of a call, or says why the bot cannot use it.</summary>
internal static class Targets
{
    /// <summary>A chat that the bot may look at.</summary>
    public static ChatState Readable(World world, Call call)
    {
        var chat = Find(world, call);
        if (chat.MigratedTo is { } to) throw ApiError.Migrated(to.Id);
        if (chat.Person is { Started: false }) throw ApiError.Bad("chat not found");
        if (chat.IsDeleted) throw ApiError.Forbidden("the group chat was deleted");
        if (chat.Kind != ChatKind.Private) RefuseOutsiders(world, chat);
        return chat;
    }

    /// <summary>A chat that the bot may write to.</summary>
    public static ChatState Writable(World world, Call call)
    {
        var chat = Reachable(world, call);
        return chat.Of(world.Bot).Status != MemberStatus.Restricted
            ? chat
            : throw ApiError.Bad("not enough rights to send text messages to the chat");
    }

    /// <summary>A chat in which the bot may change what it has written.</summary>
    public static ChatState Reachable(World world, Call call)
    {
        var chat = Find(world, call);
        if (chat.MigratedTo is { } to) throw ApiError.Migrated(to.Id);
        if (chat.IsDeleted) throw ApiError.Forbidden("the group chat was deleted");
        if (chat.Person is { } person) RefuseClosedDoors(person);
        else RefuseOutsiders(world, chat);
        if (chat.Kind == ChatKind.Channel && !chat.Of(world.Bot).Can("can_post_messages"))
        {
            throw ApiError.Bad("need administrator rights in the channel chat");
        }
        return chat;
    }

    /// <summary>The topic to write to; null outside topics and in General.</summary>
    public static TopicState? Topic(World world, ChatState chat, Call call, TelegramMessage? replyTo)
    {
        var asked = call.Long("message_thread_id") ?? (replyTo?.InTopic == true ? replyTo.ThreadId : null);
        if (asked is TopicState.General || (asked is not null && !chat.IsForum))
        {
            throw ApiError.Bad("message thread not found");
        }
        if (!chat.IsForum) return null;
        var topic = chat.Topics.GetValueOrDefault((int)(asked ?? TopicState.General));
        if (topic is null or { IsDeleted: true }) throw ApiError.Bad("message thread not found");
        if (topic.IsClosed && !chat.Of(world.Bot).Can("can_manage_topics")) throw ApiError.Bad("TOPIC_CLOSED");
        return topic.Id == TopicState.General ? null : topic;
    }

    public static ChatState Find(World world, Call call)
    {
        var name = call["chat_id"]!.ToString();
        if (name.StartsWith('@'))
        {
            return world.Chats.Values.FirstOrDefault(
                    c => c.Person is null && string.Equals(c.Username, name[1..], StringComparison.OrdinalIgnoreCase))
                ?? throw ApiError.Bad("chat not found");
        }
        return Call.Long(call["chat_id"]) is { } id && world.Chats.TryGetValue(id, out var chat)
            ? chat
            : throw ApiError.Bad("chat not found");
    }

    private static void RefuseClosedDoors(Account person)
    {
        if (person.Deactivated) throw ApiError.Forbidden("user is deactivated");
        if (person.Blocked) throw ApiError.Forbidden("bot was blocked by the user");
        if (!person.Started) throw ApiError.Forbidden("bot can't initiate conversation with a user");
    }

    private static void RefuseOutsiders(World world, ChatState chat)
    {
        var kind = chat.Kind.ToString().ToLowerInvariant();
        var status = chat.Of(world.Bot).Status;
        if (status == MemberStatus.Kicked) throw ApiError.Forbidden($"bot was kicked from the {kind} chat");
        if (status == MemberStatus.Left) throw ApiError.Forbidden($"bot is not a member of the {kind} chat");
    }
}
