using NodaTime;

namespace Bot.Telegram.Updates;

/// <summary>The callback query behind a press.</summary>
/// <param name="CallbackQueryId">What <c>answerCallbackQuery</c> wants.</param>
/// <param name="UserId">Who pressed.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="IsPromised">Whether it was answered with a promise, so that a toast can no longer be shown.</param>
internal sealed record PressedQuery(string CallbackQueryId, long UserId, Instant ReceivedAt, bool IsPromised = false);

/// <summary>Remembers for half an hour which callback query a press came from, by the press's event id.</summary>
internal sealed class PressedQueries(TimeProvider clock)
{
    public const int Most = 20_000;
    public static readonly Duration Kept = Duration.FromMinutes(30);

    private readonly Dictionary<string, PressedQuery> _queries = [];
    private readonly Queue<string> _oldest = [];
    private readonly Lock _gate = new();

    /// <summary>Takes a query in. One that is told again keeps what is known of it.</summary>
    public void Add(string eventId, string callbackQueryId, long userId)
    {
        var now = clock.Now();
        lock (_gate)
        {
            if (!_queries.TryAdd(eventId, new PressedQuery(callbackQueryId, userId, now))) return;
            _oldest.Enqueue(eventId);
            while (_queries.Count > Most || IsOver(_queries[_oldest.Peek()], now)) _queries.Remove(_oldest.Dequeue());
        }
    }

    /// <summary>The query of a press; null once it is forgotten.</summary>
    public PressedQuery? Find(string eventId)
    {
        var now = clock.Now();
        lock (_gate) return _queries.TryGetValue(eventId, out var query) && !IsOver(query, now) ? query : null;
    }

    /// <summary>Notes that the press is being answered with a promise.</summary>
    /// <returns>Whether it is the first one.</returns>
    public bool Promise(string eventId)
    {
        lock (_gate)
        {
            if (!_queries.TryGetValue(eventId, out var query) || query.IsPromised) return false;
            _queries[eventId] = query with { IsPromised = true };
            return true;
        }
    }

    private static bool IsOver(PressedQuery query, Instant now) => now - query.ReceivedAt > Kept;
}
