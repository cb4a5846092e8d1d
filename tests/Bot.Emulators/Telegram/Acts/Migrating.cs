using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>A small group becomes a supergroup: another chat with another id. The gate is held.</summary>
internal static class Migrating
{
    public static ChatState Happens(World world, ChatState old, Account by)
    {
        if (old.Kind != ChatKind.Group) throw new InvalidOperationException("Only a basic group migrates.");
        var next = world.Add(new ChatState
        {
            Id = world.NextGroupId(ChatKind.Supergroup),
            Kind = ChatKind.Supergroup,
            Title = old.Title,
            Members = new(old.Members),
            BotSpokeLast = old.BotSpokeLast,
        });
        Speaking.Serves(world, old, by, new() { ["migrate_to_chat_id"] = next.Id });
        Speaking.Serves(world, next, Stand.AnonymousAdmin, new() { ["migrate_from_chat_id"] = old.Id });
        old.MigratedTo = next;
        return next;
    }
}
