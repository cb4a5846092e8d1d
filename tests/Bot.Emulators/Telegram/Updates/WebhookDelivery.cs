using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>Posts updates to the webhook: one at a time for a chat, chats side by side.</summary>
internal sealed class WebhookDelivery : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan GoneFor = TimeSpan.FromHours(23);

    private readonly World _world;
    private readonly Func<JsonObject, Task> _reply;
    private readonly HttpClient _http;
    private readonly HashSet<long> _busy = [];
    private int _connections;
    private DateTimeOffset? _goneSince;

    public WebhookDelivery(World world, Func<JsonObject, Task> reply)
    {
        _world = world;
        _reply = reply;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            Timeout = world.Options.WebhookPatience,
        };
    }

    public async Task Run(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            var next = await _world.Waiting.Until(Next, Timeout.InfiniteTimeSpan, TimeProvider.System, stopped);
            _ = Deliver(next, stopped);
        }
    }

    public void Dispose() => _http.Dispose();

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
            while (await Post(update, stopped) is { Done: false } failed)
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

    private async Task<Outcome> Post(QueuedUpdate update, CancellationToken stopped)
    {
        HttpRequestMessage request;
        lock (_world.Gate)
        {
            if (!_world.Webhook.IsSet || !_world.Updates.Fresh().Contains(update)) return new(true, null);
            request = new(HttpMethod.Post, _world.Webhook.Url)
            {
                Content = new StringContent(update.Json.ToJsonString(), Encoding.UTF8, "application/json"),
            };
            if (_world.Webhook.Secret is { } secret) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try
        {
            using var response = await _http.SendAsync(request, stopped);
            var body = await response.Content.ReadAsStringAsync(stopped);
            if (!response.IsSuccessStatusCode) return Failed(response);
            Locked(() => _world.Updates.Remove(update));
            await Reply(body);
            return new(true, null);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            stopped.ThrowIfCancellationRequested();
            Locked(() => _world.Webhook.LastError = (_world.Now, "Connection failed or timed out"));
            return new(false, null);
        }
    }

    private Outcome Failed(HttpResponseMessage response)
    {
        var gone = response.StatusCode == HttpStatusCode.Gone;
        lock (_world.Gate)
        {
            _world.Webhook.LastError = (_world.Now, $"Wrong response from the webhook: {(int)response.StatusCode}");
            _goneSince = gone ? _goneSince ?? _world.Now : null;
            if (_goneSince + GoneFor <= _world.Now) _world.Webhook.Delete();
        }
        var asked = response.Headers.RetryAfter?.Delta;
        return new(false, asked > LongestRetryAfter ? LongestRetryAfter : asked);
    }

    /// <summary>The answer to a webhook may be a call; its result is told to nobody.</summary>
    private async Task Reply(string body)
    {
        if (!body.StartsWith('{')) return;
        try
        {
            if (JsonNode.Parse(body) is JsonObject call && call.ContainsKey("method")) await _reply(call);
        }
        catch (JsonException)
        {
        }
    }

    private void Locked(Action change)
    {
        lock (_world.Gate)
        {
            change();
            _world.Waiting.Look();
        }
    }

    private sealed record Outcome(bool Done, TimeSpan? RetryAfter);
}
