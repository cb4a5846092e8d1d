using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Webhook;

/// <summary>Takes one delivery: 200 once the bot is done with its update, 503 when it is to be repeated.</summary>
internal sealed partial class WebhookEndpoint(
    string path, WebhookSecret secret, Deliveries deliveries, DeliveryTimes times, int mostAtOnce, ILogger log,
    CancellationToken stop) : IDisposable
{
    /// <summary>Telegram waits a minute for an answer (tdlib/telegram-bot-api#211), proxies often less.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _room = new(mostAtOnce);

    public async Task Handle(HttpContext http)
    {
        http.Response.StatusCode = Refusal(http.Request) ?? StatusCodes.Status200OK;
        if (http.Response.StatusCode != StatusCodes.Status200OK) return;
        if (!_room.Wait(0, CancellationToken.None))
        {
            times.TurnedAway();
            Later(http, "1");
            return;
        }
        try
        {
            await Take(http);
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();

    /// <summary>What is wrong with the request, seen before its body is read.</summary>
    private int? Refusal(HttpRequest request)
    {
        if (!string.Equals(request.Path.Value, path, StringComparison.Ordinal)) return StatusCodes.Status404NotFound;
        if (!HttpMethods.IsPost(request.Method)) return StatusCodes.Status405MethodNotAllowed;
        if (!secret.IsShownBy(request)) return StatusCodes.Status401Unauthorized;
        return request.HasJsonContentType() ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    private async Task Take(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(
                http.Request.Body, cancellationToken: http.RequestAborted);
            if (!await deliveries.HandIn(body.RootElement.Clone(), Patience, stop)) Later(http, "5");
        }
        catch (JsonException)
        {
            // It would be no better the next time.
            Log.Unreadable(log);
        }
        catch (BadHttpRequestException fault)
        {
            // Longer than allowed, or never sent whole.
            http.Response.StatusCode = fault.StatusCode;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            times.TurnedAway();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(log, fault);
            times.TurnedAway();
            Later(http, "5");
        }
    }

    private static void Later(HttpContext http, string seconds)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = seconds;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A delivery to the webhook is no JSON; it is passed over.")]
        public static partial void Unreadable(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "Taking a delivery failed; Telegram repeats it.")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
