using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.State;

internal enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>A chat with all that was ever shown in it.</summary>
internal sealed class ChatState
{
    private readonly Dictionary<int, TelegramMessage> _byId = [];
    private readonly List<TelegramMessage> _messages = [];
    private int _lastId;
    private int _lastEphemeralId;

    public required long Id { get; init; }

    public required ChatKind Kind { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public bool IsForum { get; init; }

    /// <summary>The other side of a private chat.</summary>
    public Account? Person { get; init; }

    public Dictionary<long, Membership> Members { get; init; } = [];

    /// <summary>Topics of a forum by thread id; General is 1.</summary>
    public SortedDictionary<int, TopicState> Topics { get; } = [];

    public ChatState? MigratedTo { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Whether a command without a name goes to the bot in privacy mode.</summary>
    public bool BotSpokeLast { get; set; } = true;

    public string Instance { get; } = $"{Random.Shared.NextInt64():d}";

    public bool IsGroup => Kind is ChatKind.Group or ChatKind.Supergroup;

    public IReadOnlyList<TelegramMessage> Messages => _messages;

    public int NextId() => ++_lastId;

    public int NextEphemeralId() => ++_lastEphemeralId;

    public void Add(TelegramMessage message)
    {
        _messages.Add(message);
        if (!message.IsEphemeral) _byId[message.Id] = message;
    }

    public TelegramMessage? Find(int id) =>
        _byId.TryGetValue(id, out var message) && !message.IsDeleted ? message : null;

    public TelegramMessage? FindEphemeral(int id) =>
        _messages.LastOrDefault(m => m.EphemeralId == id && !m.IsDeleted);

    /// <summary>Both sides of a private chat are members of it.</summary>
    public Membership Of(Account account) => Members.TryGetValue(account.Id, out var found) ? found
        : Kind == ChatKind.Private && (account == Person || account.IsBot) ? new(account, MemberStatus.Member)
        : new(account, MemberStatus.Left);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Kind.ToString().ToLowerInvariant() };
        if (Title is not null) json["title"] = Title;
        if (Person is not null) json["first_name"] = Person.FirstName;
        if ((Username ?? Person?.Username) is { } username) json["username"] = username;
        if (IsForum) json["is_forum"] = true;
        return json;
    }
}

/// <summary>A topic of a forum.</summary>
internal sealed class TopicState
{
    public const int General = 1;

    public required int Id { get; init; }

    public required string Name { get; init; }

    public bool IsClosed { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>The service message that began it; none for General.</summary>
    public TelegramMessage? Start { get; init; }
}
