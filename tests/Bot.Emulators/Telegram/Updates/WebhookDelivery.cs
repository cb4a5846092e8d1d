using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>Posts updates to the webhook: one at a time for a chat, chats side by side.</summary>
internal sealed class WebhookDelivery : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly World _world;
    private readonly WebhookPost _post;
    private readonly HashSet<long> _busy = [];
    private int _connections;

    public WebhookDelivery(World world, Func<JsonObject, Task> reply)
    {
        _world = world;
        _post = new(world, reply);
    }

    public async Task Run(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            var next = await _world.Waiting.Until(Next, Timeout.InfiniteTimeSpan, TimeProvider.System, stopped);
            _ = Deliver(next, stopped);
        }
    }

    public void Dispose() => _post.Dispose();

    private QueuedUpdate? Next()
    {
        if (!_world.Webhook.IsSet || _connections >= _world.Webhook.MaxConnections) return null;
        var next = _world.Updates.Fresh().FirstOrDefault(u => !_busy.Contains(u.Key));
        if (next is null) return null;
        _busy.Add(next.Key);
        _connections++;
        return next;
    }

    private async Task Deliver(QueuedUpdate update, CancellationToken stopped)
    {
        var pause = _world.Options.WebhookRetry;
        try
        {
            while (await _post.Send(update, stopped) is { IsDelivered: false } failed)
            {
                Locked(() => _connections--);
                await Task.Delay(failed.RetryAfter ?? pause, _world.Options.Clock, stopped);
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                await _world.Waiting.Until(Connection, Timeout.InfiniteTimeSpan, TimeProvider.System, stopped);
                if (!_world.Webhook.IsSet) break;
            }
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
        }
        finally
        {
            Locked(() => _connections--);
            Locked(() => _busy.Remove(update.Key));
        }
    }

    private string? Connection()
    {
        if (_world.Webhook.IsSet && _connections >= _world.Webhook.MaxConnections) return null;
        _connections++;
        return "free";
    }

    private void Locked(Action change)
    {
        lock (_world.Gate)
        {
            change();
            _world.Waiting.Look();
        }
    }
}
