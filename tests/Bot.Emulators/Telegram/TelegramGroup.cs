using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>A group or channel. After a migration it is the supergroup.</summary>
public sealed class TelegramGroup
{
    private readonly World _world;

    internal TelegramGroup(World world, ChatState chat, TelegramPerson creator)
    {
        (_world, Chat, Creator) = (world, chat, creator);
        Members = new(world, this);
    }

    public long Id => Chat.Id;

    /// <summary>Who made it.</summary>
    public TelegramPerson Creator { get; }

    /// <summary>Who is in it, and what they may do.</summary>
    public TelegramGroupMembers Members { get; }

    /// <summary>All that was ever public here, in order, each edit for itself.</summary>
    public IReadOnlyList<TelegramVersion> PublicVersions
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. Chat.Messages.Where(m => m is { IsEphemeral: false, Service: null })
                    .SelectMany(m => m.Versions).OrderBy(v => v.At)];
            }
        }
    }

    /// <summary>Every text that was ever public here, in order.</summary>
    public IReadOnlyList<string> PublicTexts => [.. PublicVersions.Select(v => v.Text)];

    /// <summary>The public messages that are there now.</summary>
    public IReadOnlyList<TelegramMessage> PublicMessages
    {
        get
        {
            lock (_world.Gate) return [.. Public()];
        }
    }

    internal ChatState Chat { get; private set; }

    /// <summary>Waits until a public message holds the text.</summary>
    /// <exception cref="TimeoutException">None did in time.</exception>
    public Task<TelegramMessage> Shows(string text) => Patience.Waits(
        _world,
        () => Public().LastOrDefault(m => m.Text.Contains(text, StringComparison.Ordinal)),
        $"{Chat.Title} does not show '{text}'",
        () => PublicMessages);

    /// <summary>Lets people, or the bot, in. Without <paramref name="by"/> the creator does it.</summary>
    public void Adds(TelegramBot bot, TelegramPerson? by = null) => Members.Adds(bot.Account, by);

    /// <inheritdoc cref="Adds(TelegramBot, TelegramPerson?)"/>
    public void Adds(params TelegramPerson[] people)
    {
        foreach (var person in people) Members.Adds(person.Account, null);
    }

    /// <summary>Opens <c>t.me/bot?startgroup=P</c> and picks this group.</summary>
    public Task<TelegramMessage> AddsByLink(string url, TelegramPerson by)
    {
        var payload = StartLink.Payload(url, _world.Bot.Username!);
        Members.Adds(_world.Bot, by);
        return by.In(this).Types($"/start@{_world.Bot.Username} {payload}".TrimEnd());
    }

    /// <summary>A new topic of a forum.</summary>
    public TelegramTopic Topic(string name) => new(_world, Chat, TelegramTopic.Opens(_world, Chat, name, Creator));

    /// <summary>The topic General of a forum.</summary>
    public TelegramTopic General => new(_world, Chat, Chat.Topics[TopicState.General]);

    /// <summary>An admin who speaks in the name of the group.</summary>
    public TelegramMember AnonymousAdmin(TelegramPerson person) =>
        new(new(_world, person.Account, Chat) { SpeaksAs = Chat });

    /// <summary>Somebody who speaks here in the name of a channel.</summary>
    public TelegramMember AsChannel(TelegramGroup channel) =>
        new(new(_world, channel.Creator.Account, Chat) { SpeaksAs = channel.Chat });

    /// <summary>The channel posts.</summary>
    public Task<TelegramMessage> Posts(string text) => AnonymousAdmin(Creator).Types(text);

    /// <summary>A basic group becomes a supergroup with a new id.</summary>
    public void Migrates() => Does(() => Chat = Migrating.Happens(_world, Chat, Creator.Account));

    /// <summary>The group is gone.</summary>
    public void Deletes() => Does(() => Chat.IsDeleted = true);

    /// <summary>Another bot was the last one to speak, so that a bare command is not for ours.</summary>
    public void AnotherBotSpeaks() => Does(() => Chat.BotSpokeLast = false);

    internal void Does(Action act)
    {
        lock (_world.Gate)
        {
            act();
            _world.Waiting.Look();
        }
    }

    private IEnumerable<TelegramMessage> Public() =>
        Chat.Messages.Where(m => m is { IsEphemeral: false, IsDeleted: false, Service: null });
}
