using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>What became of a post, and when the webhook wants the next.</summary>
internal sealed record PostOutcome(bool IsDelivered, TimeSpan? RetryAfter);

/// <summary>Posts one update once.</summary>
internal sealed class WebhookPost(World world, Func<JsonObject, Task> reply) : IDisposable
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan GoneFor = TimeSpan.FromHours(23);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = world.Options.WebhookPatience,
    };

    private DateTimeOffset? _goneSince;

    public void Dispose() => _http.Dispose();

    public async Task<PostOutcome> Send(QueuedUpdate update, CancellationToken stopped)
    {
        HttpRequestMessage request;
        lock (world.Gate)
        {
            if (!world.Webhook.IsSet || !world.Updates.Fresh().Contains(update)) return new(true, null);
            request = new(HttpMethod.Post, world.Webhook.Url)
            {
                Content = new StringContent(update.Json.ToJsonString(), Encoding.UTF8, "application/json"),
            };
            if (world.Webhook.Secret is { } secret) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try
        {
            using var response = await _http.SendAsync(request, stopped);
            var body = await response.Content.ReadAsStringAsync(stopped);
            if (!response.IsSuccessStatusCode) return Failed(response);
            lock (world.Gate) world.Updates.Remove(update);
            await Reply(body);
            return new(true, null);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            stopped.ThrowIfCancellationRequested();
            lock (world.Gate) world.Webhook.LastError = (world.Now, "Connection failed or timed out");
            return new(false, null);
        }
    }

    private PostOutcome Failed(HttpResponseMessage response)
    {
        var gone = response.StatusCode == HttpStatusCode.Gone;
        lock (world.Gate)
        {
            world.Webhook.LastError = (world.Now, $"Wrong response from the webhook: {(int)response.StatusCode}");
            _goneSince = gone ? _goneSince ?? world.Now : null;
            if (_goneSince + GoneFor <= world.Now) world.Webhook.Delete();
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
            if (JsonNode.Parse(body) is JsonObject call && call.ContainsKey("method")) await reply(call);
        }
        catch (JsonException)
        {
        }
    }
}
