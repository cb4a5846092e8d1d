using System.Collections.Concurrent;
using Bot.Core.Chat;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Push;

/// <summary>A platform with Telegram's limits that counts in every stretch of time, and refuses what is too much.
/// </summary>
internal sealed class StrictPlatform(TimeProvider clock) : IChatPort
{
    public const string Name = "strict";

    private readonly Lock _gate = new();
    private readonly Queue<(ChatAddress Chat, Card Card, MessageRef Message)> _newest = new();
    private readonly SlidingCount _all = new(30, Duration.FromSeconds(1));
    private readonly Dictionary<ChatAddress, SlidingCount> _groups = [];
    private readonly Dictionary<ChatAddress, SlidingCount> _chats = [];
    private int _lastMessage;

    public string Platform => Name;

    public ChatLimits Limits { get; } = new()
    {
        PerSecond = 30,
        PerChatPerSecond = 1,
        PerChatBurst = 3,
        PerGroupPerMinute = 20,
    };

    public Duration SafeRepeat => Duration.Zero;

    /// <summary>How often each chat got a post.</summary>
    public ConcurrentDictionary<ChatAddress, int> Posts { get; } = [];

    /// <summary>A post of a moment ago.</summary>
    public (ChatAddress Chat, Card Card, MessageRef Message) Recent => _newest.Peek();

    /// <summary>Daily questions so far.</summary>
    public int PostCount { get; private set; }

    /// <summary>Replies, by event id: how many daily questions had been sent before it.</summary>
    public ConcurrentDictionary<string, int> Told { get; } = [];

    public int Refusals { get; private set; }

    public Instant? First { get; private set; }

    public Instant Last { get; private set; }

    public int Sends { get; private set; }

    public Task<SendResult> Post(ChatAddress chat, Card card, string key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Posts.AddOrUpdate(chat, 1, (_, times) => times + 1);
            PostCount++;
            var result = Send(chat);
            if (result is SendResult.Ok { Message: { } message }) _newest.Enqueue((chat, card, message));
            if (_newest.Count > 20) _newest.Dequeue();
            return Task.FromResult(result);
        }
    }

    public Task<SendResult> Edit(
        ChatAddress chat, MessageRef message, Card card, CancellationToken cancellationToken) =>
        Task.FromResult(Send(chat));

    public Task<SendResult> Answer(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.ToastShown(press.At.Latest + Duration.FromSeconds(10)));

    public Task<SendResult> FollowUp(
        ButtonPressed press, PressAnswer answer, CancellationToken cancellationToken) => Reply(press);

    public Task<SendResult> Tell(Incoming to, Card card, CancellationToken cancellationToken) => Reply(to);

    public Task<bool?> IsAdmin(ChatAddress chat, UserKey user, CancellationToken cancellationToken) =>
        Task.FromResult<bool?>(false);

    private Task<SendResult> Reply(Incoming to)
    {
        lock (_gate)
        {
            Told[to.EventId] = PostCount;
            return Task.FromResult(Send(to.Chat));
        }
    }

    private SendResult Send(ChatAddress chat)
    {
        lock (_gate)
        {
            Last = Instant.FromDateTimeOffset(clock.GetUtcNow());
            First ??= Last;
            var isFine = _all.Add(Last) & Of(_chats, chat, 3, Duration.FromSeconds(1)).Add(Last);
            if (chat.Value.StartsWith("group", StringComparison.Ordinal))
                isFine &= Of(_groups, chat, 20, Duration.FromMinutes(1)).Add(Last);
            Sends++;
            if (isFine) return new SendResult.Ok(new MessageRef($"m{++_lastMessage}"));
            Refusals++;
            return new SendResult.RetryAfter(Duration.FromSeconds(5), RetryScope.Global);
        }
    }

    private static SlidingCount Of(
        Dictionary<ChatAddress, SlidingCount> counts, ChatAddress chat, int most, Duration length)
    {
        if (!counts.TryGetValue(chat, out var count)) counts[chat] = count = new SlidingCount(most, length);
        return count;
    }
}
