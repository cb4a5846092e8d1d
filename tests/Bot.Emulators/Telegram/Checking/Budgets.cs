using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>Flood limits: sliding windows over all chats and in a group, a bucket for each chat.</summary>
internal sealed class Budgets(TelegramBudgets limits, TimeProvider clock)
{
    private readonly Queue<DateTimeOffset> _overall = [];
    private readonly Dictionary<long, Queue<DateTimeOffset>> _groups = [];
    private readonly Dictionary<long, DateTimeOffset> _chats = [];
    private readonly List<TelegramCounted> _counted = [];

    /// <summary>Calls that were within the limits.</summary>
    public IReadOnlyList<TelegramCounted> Counted => _counted;

    public int TooMany { get; private set; }

    /// <summary>Spends one call.</summary>
    /// <exception cref="ApiError">There is none left: 429.</exception>
    public void Spend(ChatState chat)
    {
        var now = clock.GetUtcNow();
        var wait = new[] { OverallWait(now), ChatWait(chat, now), GroupWait(chat, now) }.Max();
        if (wait > TimeSpan.Zero)
        {
            TooMany++;
            throw ApiError.TooMany((int)Math.Ceiling(wait.TotalSeconds));
        }
        _counted.Add(new(chat.Id, now));
        if (limits.OverallPerSecond > 0) _overall.Enqueue(now);
        if (Limited(chat)) Group(chat).Enqueue(now);
        if (limits.PerChatPerSecond > 0) _chats[chat.Id] = Later(Free(chat, now), now) + Step;
    }

    private TimeSpan Step => TimeSpan.FromSeconds(1 / limits.PerChatPerSecond);

    private bool Limited(ChatState chat) => chat.IsGroup && limits.PerGroupPerMinute > 0;

    private TimeSpan OverallWait(DateTimeOffset now) =>
        Wait(_overall, limits.OverallPerSecond, TimeSpan.FromSeconds(1), now);

    private TimeSpan GroupWait(ChatState chat, DateTimeOffset now) => Limited(chat)
        ? Wait(Group(chat), limits.PerGroupPerMinute, TimeSpan.FromMinutes(1), now)
        : TimeSpan.Zero;

    /// <summary>A chat is free at a time that each call moves on by one step; it may lie ahead by a burst.</summary>
    private TimeSpan ChatWait(ChatState chat, DateTimeOffset now) => limits.PerChatPerSecond <= 0
        ? TimeSpan.Zero
        : Free(chat, now) - (Step * (limits.PerChatBurst - 1)) - now;

    private DateTimeOffset Free(ChatState chat, DateTimeOffset now) => _chats.GetValueOrDefault(chat.Id, now);

    private Queue<DateTimeOffset> Group(ChatState chat) =>
        _groups.TryGetValue(chat.Id, out var queue) ? queue : _groups[chat.Id] = [];

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static TimeSpan Wait(Queue<DateTimeOffset> calls, int most, TimeSpan window, DateTimeOffset now)
    {
        while (calls.TryPeek(out var oldest) && oldest <= now - window) calls.Dequeue();
        return most > 0 && calls.Count >= most ? calls.Peek() + window - now : TimeSpan.Zero;
    }
}
