using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Testing;

/// <summary>A chat platform in memory. It shows what a real one would, and fails on demand.</summary>
public sealed class FakeChat(string platform = "fake") : IChatPort
{
    private readonly ConcurrentQueue<Shown> _shown = new();
    private readonly ConcurrentQueue<Incoming> _dismissed = new();
    private int _lastMessage;
    private int _adminQuestions;

    public string Platform => platform;

    public ChatLimits Limits { get; set; } = new();

    /// <summary>When it is not zero, a post of a key that is shown already shows nothing new.</summary>
    public Duration SafeRepeat { get; set; } = Duration.Zero;

    /// <summary>When it is set, an answer shows its toast at once and the rest by a follow-up no later than so long
    /// after the press.</summary>
    public Duration? FollowsWithin { get; set; }

    /// <summary>People who are admins in every group.</summary>
    public HashSet<UserKey> Admins { get; } = [];

    /// <summary>Asked before each post; a result other than null is given instead of showing the message.</summary>
    public Func<ChatAddress, string, SendResult?> OnPost { get; set; } = (_, _) => null;

    /// <summary>Asked after each post that was shown: what the bot hears of it instead.</summary>
    public Func<ChatAddress, string, SendResult?> AfterPost { get; set; } = (_, _) => null;

    /// <summary>Asked before each edit.</summary>
    public Func<ChatAddress, SendResult?> OnEdit { get; set; } = _ => null;

    /// <summary>Asked before each reply to a press.</summary>
    public Func<ButtonPressed, SendResult?> OnAnswer { get; set; } = _ => null;

    /// <summary>Asked before each follow-up to a press.</summary>
    public Func<ButtonPressed, SendResult?> OnFollowUp { get; set; } = _ => null;

    /// <summary>Asked before each other reply.</summary>
    public Func<Incoming, SendResult?> OnTell { get; set; } = _ => null;

    /// <summary>Awaited before every send to a chat, so that a test can hold one on its way.</summary>
    public Func<ChatAddress, Task> OnItsWay { get; set; } = _ => Task.CompletedTask;

    /// <summary>Told where the platform is asked whether somebody is an admin.</summary>
    public Action<ChatAddress> AdminsAskedAt { get; set; } = _ => { };

    /// <summary>How often the platform was asked whether somebody is an admin.</summary>
    public int AdminQuestions => _adminQuestions;

    /// <summary>Everything that was shown, in order.</summary>
    public IReadOnlyList<Shown> All => [.. _shown];

    /// <summary>The posts of one chat.</summary>
    public IReadOnlyList<Shown> PostsIn(ChatAddress chat) =>
        [.. _shown.Where(s => s.Chat == chat && s.How == How.Posted)];

    /// <summary>What one person was told or answered in one chat, newest last.</summary>
    public IReadOnlyList<Shown> ToldTo(UserKey person, ChatAddress chat) =>
        [.. _shown.Where(s => s.Chat == chat && s.To == person)];

    /// <summary>Events to which nothing is said.</summary>
    public IReadOnlyList<Incoming> Dismissed => [.. _dismissed];

    /// <summary>The newest content of a message, with its edits.</summary>
    public Card ContentOf(ChatAddress chat, MessageRef message) =>
        _shown.Last(s => s.Chat == chat && s.Message == message && s.Card is not null).Card!;

    /// <summary>Every card that everybody in a chat can see, as it was posted or edited, in order.</summary>
    public IReadOnlyList<Shown> PublicIn(ChatAddress chat) =>
        [.. _shown.Where(s => s.Chat == chat && s.How is How.Posted or How.Edited)];

    public async Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken)
    {
        await OnItsWay(chat);
        if (OnPost(chat, key) is { } instead) return instead;
        var message = SafeRepeat > Duration.Zero && _shown.FirstOrDefault(s => s.Key == key) is { } first
            ? first.Message!
            : Show(new Shown(How.Posted, chat) { Card = card, Message = NewMessage(), Key = key });
        return AfterPost(chat, key) ?? new SendResult.Ok(message);
    }

    public async Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken)
    {
        await OnItsWay(chat);
        return OnEdit(chat) ?? new SendResult.Ok(Show(new Shown(How.Edited, chat) { Card = card, Message = message }));
    }

    public async Task<SendResult> Answer(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        await OnItsWay(press.Chat);
        if (OnAnswer(press) is { } instead) return instead;
        var shown = new Shown(How.Answered, press.Chat)
        {
            To = press.From?.Key,
            Toast = answer.Toast,
            EventId = press.EventId,
        };
        Show(FollowsWithin is null ? shown with { Card = answer.Details ?? answer.Replacement } : shown);
        return FollowsWithin is { } time
            ? new SendResult.ToastShown(press.At.Earliest + time)
            : new SendResult.Ok();
    }

    public async Task<SendResult> FollowUp(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        await OnItsWay(press.Chat);
        if (OnFollowUp(press) is { } instead) return instead;
        Show(new Shown(How.FollowedUp, press.Chat)
        {
            To = press.From?.Key,
            Card = answer.Details ?? answer.Replacement,
            EventId = press.EventId,
        });
        return new SendResult.Ok();
    }

    public async Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken)
    {
        await OnItsWay(to.Chat);
        return OnTell(to) ?? new SendResult.Ok(Show(new Shown(How.Told, to.Chat)
        {
            To = to.From?.Key,
            Card = card,
            Message = NewMessage(),
            EventId = to.EventId,
        }));
    }

    public Task<SendResult> Dismiss(Incoming happened, RichText? instead, CancellationToken cancellationToken)
    {
        _dismissed.Enqueue(happened);
        return Task.FromResult<SendResult>(new SendResult.Ok());
    }

    public Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _adminQuestions);
        AdminsAskedAt(chat);
        return Task.FromResult<bool?>(Admins.Contains(user));
    }

    private MessageRef NewMessage() => new($"m{Interlocked.Increment(ref _lastMessage)}");

    private MessageRef? Show(Shown shown)
    {
        _shown.Enqueue(shown);
        return shown.Message;
    }
}

/// <summary>Something that the platform showed.</summary>
public sealed record Shown(How How, ChatAddress Chat)
{
    public Card? Card { get; init; }

    public MessageRef? Message { get; init; }

    public UserKey? To { get; init; }

    public string? Toast { get; init; }

    public string? Key { get; init; }

    public string? EventId { get; init; }

    /// <summary>Everything that can be read on it, the options too.</summary>
    public string AllText => string.Join('\n', [
        Text,
        .. Card?.Choices.Select(c => $"{c.Letter} {c.Text.ToPlainText()} {c.Mark} {c.Note}") ?? [],
        .. Card?.Buttons.SelectMany(row => row).Select(b => b.Label) ?? [],
        .. Card?.StartLinks.Select(link => link.Label) ?? []]);

    /// <summary>Its words before and after the options.</summary>
    public string Text => string.Join('\n', Toast, Card?.Body.ToPlainText(), Card?.Footer.ToPlainText());
}

/// <summary>How it was shown.</summary>
public enum How
{
    Posted,
    Edited,
    Answered,
    FollowedUp,
    Told,
}
