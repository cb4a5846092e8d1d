using System.Text.Json;
using Bot.Telegram.Updates;
using NodaTime;

namespace Bot.Telegram.Webhook;

/// <summary>The updates that were delivered and are not acknowledged yet. A repeat joins the one under way rather than
/// being handed in again.</summary>
internal sealed class Deliveries(UpdateFeed feed, DeliveryTimes times, TimeProvider clock)
{
    /// <summary>A repeat comes within two minutes (telegram-bot-api, WebhookActor.cpp), or as late as we ask.</summary>
    private static readonly Duration Kept = Duration.FromMinutes(10);

    private readonly Dictionary<long, (Task Done, Instant At)> _underWay = [];
    private readonly Lock _gate = new();

    /// <summary>Hands the update in, unless it is under way; completes when the bot is done with it.</summary>
    /// <param name="update">The update as it came.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="stop">Ends the wait, but not what is under way.</param>
    /// <returns>Whether the bot is done with it.</returns>
    public async Task<bool> HandIn(JsonElement update, TimeSpan patience, CancellationToken stop)
    {
        var id = UpdateFeed.IdOf(update);
        var done = id is null ? Carry(update) : Join(id.Value, update);
        await done.WaitAsync(patience, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!done.IsCompleted) return false;
        if (id is not null) Forget(id.Value);
        await done;
        return true;
    }

    private Task Join(long id, JsonElement update)
    {
        var now = clock.Now();
        lock (_gate)
        {
            foreach (var (old, _) in _underWay.Where(u => u.Value.Done.IsCompleted && now - u.Value.At > Kept))
                _underWay.Remove(old);
            if (_underWay.TryGetValue(id, out var first)) return first.Done;
            var done = Carry(update);
            _underWay[id] = (done, now);
            return done;
        }
    }

    /// <summary>Not ended by whoever waits: what is taken is carried through.</summary>
    private async Task Carry(JsonElement update) =>
        await await feed.HandIn(update, times.Arrived(), CancellationToken.None);

    private void Forget(long id)
    {
        lock (_gate) _underWay.Remove(id);
    }
}
