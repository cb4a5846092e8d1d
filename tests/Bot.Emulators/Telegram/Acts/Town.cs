using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>Where people and groups come from. The gate is held.</summary>
internal sealed class Town(World world)
{
    /// <param name="username">Empty: one is made of the name. Null: there is none.</param>
    public TelegramPerson Person(string name, string? username, string? languageCode)
    {
        var account = world.Add(new Account
        {
            Id = world.NextUserId(),
            FirstName = name,
            Username = username == "" ? $"{name.ToLowerInvariant()}_{world.Accounts.Count}" : username,
            LanguageCode = languageCode,
        });
        world.Add(new ChatState { Id = account.Id, Kind = ChatKind.Private, Person = account });
        return new(world, account);
    }

    public TelegramGroup Group(string title, GroupType type, TelegramPerson creator, string? username)
    {
        var kind = type switch
        {
            GroupType.Basic => ChatKind.Group,
            GroupType.Channel => ChatKind.Channel,
            _ => ChatKind.Supergroup,
        };
        var chat = world.Add(new ChatState
        {
            Id = world.NextGroupId(kind),
            Kind = kind,
            Title = title,
            Username = username,
            IsForum = type == GroupType.Forum,
        });
        chat.Members[creator.Id] = new(creator.Account, MemberStatus.Creator);
        if (chat.IsForum) chat.Topics[TopicState.General] = new() { Id = TopicState.General, Name = "General" };
        return new(world, chat, creator);
    }
}
