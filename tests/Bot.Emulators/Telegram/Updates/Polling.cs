using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary><c>getUpdates</c>: one poller at a time, the newest.</summary>
internal sealed class Polling(World world)
{
    private const int LongestPoll = 50;
    private const string OtherPoller =
        "terminated by other getUpdates request; make sure that only one bot instance is running";

    private Poller? _poller;
    private long? _lastOffset;
    private DateTimeOffset _lastStart;

    public async Task<JsonNode> Get(Call call, CancellationToken aborted)
    {
        Poller me;
        TimeSpan timeout;
        lock (world.Gate) (me, timeout) = Begin(call);
        try
        {
            return await world.Waiting.Until(() => Look(me), timeout, world.Options.Clock, aborted) is { } found
                ? found.Conflict is { } conflict ? throw ApiError.Conflict(conflict) : found.Updates
                : new JsonArray();
        }
        catch (TimeoutException)
        {
            return new JsonArray();
        }
        finally
        {
            lock (world.Gate) _poller = _poller == me ? null : _poller;
        }
    }

    /// <summary>Ends the poll that waits, if one does.</summary>
    public void Terminate(string why)
    {
        if (_poller is null) return;
        _poller.Conflict = why;
        world.Waiting.Look();
    }

    private (Poller Me, TimeSpan Timeout) Begin(Call call)
    {
        if (world.Webhook.IsSet)
        {
            throw ApiError.Conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        Terminate(OtherPoller);
        Subscription.Take(world, call);
        var offset = call.Long("offset") ?? 0;
        var timeout = Math.Clamp(call.Long("timeout") ?? 0, 0, LongestPoll);
        var limit = (int)Math.Clamp(call.Long("limit") ?? 100, 1, 100);
        if (offset == _lastOffset && timeout < 3 && world.Now < _lastStart.AddSeconds(3)) timeout = 3;
        if (offset == _lastOffset && world.Now < _lastStart.AddSeconds(0.5)) limit = 1;
        (_lastOffset, _lastStart) = (offset, world.Now);
        world.Updates.Confirm(offset);
        _poller = new() { Limit = limit };
        return (_poller, TimeSpan.FromSeconds(timeout));
    }

    private Found? Look(Poller me)
    {
        if (me.Conflict is not null) return new([], me.Conflict);
        var updates = world.Updates.Fresh().Take(me.Limit).Select(u => (JsonNode)u.Json.DeepClone()).ToArray();
        return updates.Length == 0 ? null : new(new(updates), null);
    }

    private sealed class Poller
    {
        public int Limit { get; init; }

        public string? Conflict { get; set; }
    }

    private sealed record Found(JsonArray Updates, string? Conflict);
}
