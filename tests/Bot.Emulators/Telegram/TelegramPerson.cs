using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>A person and her private chat with the bot.</summary>
public sealed class TelegramPerson
{
    private readonly World _world;
    private readonly TelegramMember _private;

    internal TelegramPerson(World world, Account account)
    {
        (_world, Account) = (world, account);
        _private = new(new(world, account, world.Chats[account.Id]));
    }

    public long Id => Account.Id;

    /// <summary>The private chat has the id of the person.</summary>
    public long ChatId => Account.Id;

    public string Name => Account.FirstName;

    public string? Username => Account.Username;

    /// <summary>Answers to her presses in all chats, in order.</summary>
    public IReadOnlyList<TelegramToast> Toasts
    {
        get
        {
            lock (_world.Gate) return [.. _world.Toasts.Where(t => t.Person == Account).Select(t => t.Toast)];
        }
    }

    /// <summary>All messages of the private chat that are there now.</summary>
    public IReadOnlyList<TelegramMessage> Messages => _private.Messages;

    internal Account Account { get; }

    /// <inheritdoc cref="TelegramMember.Types"/>
    public Task<TelegramMessage> Types(string text, TelegramMessage? replyTo = null) => _private.Types(text, replyTo);

    /// <inheritdoc cref="TelegramMember.Presses(string)"/>
    public Task<TelegramPress> Presses(string label) => _private.Presses(label);

    /// <inheritdoc cref="TelegramMember.Presses(string, TelegramMessage)"/>
    public Task<TelegramPress> Presses(string label, TelegramMessage on) => _private.Presses(label, on);

    /// <inheritdoc cref="TelegramMember.PressesData"/>
    public Task<TelegramPress> PressesData(string data, TelegramMessage on) => _private.PressesData(data, on);

    /// <inheritdoc cref="TelegramMember.Sees"/>
    public Task<TelegramMessage> Sees(string text) => _private.Sees(text);

    /// <inheritdoc cref="TelegramMember.SeesNothingLike"/>
    public void SeesNothingLike(string text) => _private.SeesNothingLike(text);

    /// <summary>Opens <c>t.me/bot?start=P</c> and presses Start.</summary>
    public Task<TelegramMessage> OpensLink(string url)
    {
        var start = StartLink.Payload(url, _world.Bot.Username!);
        return Types(start == "" ? "/start" : $"/start {start}");
    }

    public void Blocks() => Does(() => Joining.Blocks(_world, Account, blocked: true));

    public void Unblocks() => Does(() => Joining.Blocks(_world, Account, blocked: false));

    /// <summary>The account is deleted; the bot is not told.</summary>
    public void Deactivates() => Does(() => Account.Deactivated = true);

    /// <summary>Her, in a group or channel.</summary>
    public TelegramMember In(TelegramGroup group) => new(new(_world, Account, group.Chat));

    /// <summary>Her, in a topic.</summary>
    public TelegramMember In(TelegramTopic topic) =>
        new(new(_world, Account, topic.Chat) { Topic = topic.IsGeneral ? null : topic.State });

    private void Does(Action act)
    {
        lock (_world.Gate)
        {
            act();
            _world.Waiting.Look();
        }
    }
}
