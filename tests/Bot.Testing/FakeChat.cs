using System.Collections.Concurrent;
using Bot.Core.Chat;
using NodaTime;

namespace Bot.Testing;

/// <summary>A chat platform in memory. It shows what a real one would, and fails on demand.</summary>
public sealed class FakeChat(string platform = "fake") : IChatPort
{
    private readonly ConcurrentQueue<Shown> _shown = new();
    private int _lastMessage;

    public string Platform => platform;

    public ChatLimits Limits { get; set; } = new();

    public Duration SafeRepeat { get; set; } = Duration.Zero;

    /// <summary>People who are admins in every group.</summary>
    public HashSet<UserKey> Admins { get; } = [];

    /// <summary>Asked before each post; a result other than null is given instead of showing the message.</summary>
    public Func<ChatAddress, string, SendResult?> OnPost { get; set; } = (_, _) => null;

    /// <summary>Asked before each edit.</summary>
    public Func<ChatAddress, SendResult?> OnEdit { get; set; } = _ => null;

    /// <summary>Everything that was shown, in order.</summary>
    public IReadOnlyList<Shown> All => [.. _shown];

    /// <summary>The posts of one chat.</summary>
    public IReadOnlyList<Shown> PostsIn(ChatAddress chat) => [.. _shown.Where(s => s.Chat == chat && s.How == How.Posted)];

    /// <summary>What one person was told or answered in one chat, newest last.</summary>
    public IReadOnlyList<Shown> ToldTo(UserKey person, ChatAddress chat) =>
        [.. _shown.Where(s => s.Chat == chat && s.To == person)];

    /// <summary>The newest content of a message, with its edits.</summary>
    public Card ContentOf(ChatAddress chat, MessageRef message) =>
        _shown.Last(s => s.Chat == chat && s.Message == message && s.Card is not null).Card!;

    public Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken)
    {
        if (OnPost(chat, key) is { } instead) return Task.FromResult(instead);
        var message = new MessageRef($"m{Interlocked.Increment(ref _lastMessage)}");
        _shown.Enqueue(new Shown(How.Posted, chat) { Card = card, Message = message, Key = key });
        return Task.FromResult<SendResult>(new SendResult.Ok(message));
    }

    public Task<SendResult> Edit(ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken)
    {
        if (OnEdit(chat) is { } instead) return Task.FromResult(instead);
        _shown.Enqueue(new Shown(How.Edited, chat) { Card = card, Message = message });
        return Task.FromResult<SendResult>(new SendResult.Ok(message));
    }

    public Task<SendResult> Answer(ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken)
    {
        _shown.Enqueue(new Shown(How.Answered, press.Chat)
        {
            To = press.From?.Key,
            Toast = answer.Toast,
            Card = answer.Details ?? answer.Replacement,
            EventId = press.EventId,
        });
        return Task.FromResult<SendResult>(new SendResult.Ok());
    }

    public Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken)
    {
        var message = new MessageRef($"m{Interlocked.Increment(ref _lastMessage)}");
        _shown.Enqueue(new Shown(How.Told, to.Chat) { To = to.From?.Key, Card = card, Message = message, EventId = to.EventId });
        return Task.FromResult<SendResult>(new SendResult.Ok(message));
    }

    public Task<bool> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken) =>
        Task.FromResult(Admins.Contains(user));
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

    /// <summary>All its words.</summary>
    public string Text => string.Join('\n', Toast, Card?.Body.ToPlainText(), Card?.Footer.ToPlainText());
}

/// <summary>How it was shown.</summary>
public enum How
{
    Posted,
    Edited,
    Answered,
    Told,
}
