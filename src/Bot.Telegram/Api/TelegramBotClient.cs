using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Bot.Telegram.Api;

/// <summary>Calls Bot API methods over HTTP. Everything this adapter says goes through <see cref="Send"/>, so that
/// another client could stand in its place. It never throws for what the platform or the network does, never repeats a
/// request, and lets neither the token nor a request's content into errors.</summary>
internal sealed class TelegramBotClient(HttpClient http, Uri apiBaseUrl, string token, TimeProvider clock)
{
    private readonly string _methods = $"{apiBaseUrl.ToString().TrimEnd('/')}/bot{token}/";

    /// <summary>A connection that follows no redirect, since the address holds the token.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Tracing would write the address, and with it the token, into spans.
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 32 << 20,
    };

    /// <summary>Calls the method.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ApiAnswer<TResult>> Send<TResult>(Request<TResult> request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(request.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // Content also where there are no parameters: a request with content is never repeated by the handler.
            using var content = new ByteArrayContent(
                JsonSerializer.SerializeToUtf8Bytes(request, BotApiJson.Default.GetTypeInfo(request.GetType())!))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
            using var response = await http.PostAsync(new Uri(_methods + request.Method), content, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Read<TResult>(response, body);
        }
        catch (HttpRequestException fault)
        {
            return ApiAnswer<TResult>.Of(ErrorOf(fault.HttpRequestError));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return ApiAnswer<TResult>.Of(Lost("The connection broke."));
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Only the handler's time to connect ends this way while ours is not over.
            return ApiAnswer<TResult>.Of(fault.InnerException is TimeoutException && !patience.IsCancellationRequested
                ? NotReached("No connection in time.")
                : Lost("No answer in time."));
        }
    }

    private ApiAnswer<TResult> Read<TResult>(HttpResponseMessage response, byte[] body)
    {
        Answer? answer = null;
        try
        {
            answer = JsonSerializer.Deserialize(body, BotApiJson.Default.Answer);
            var isDone = answer is { Ok: true } && response.IsSuccessStatusCode;
            if (isDone && ApiAnswer<bool>.Of(true) is ApiAnswer<TResult> done) return done;
            if (isDone && answer!.Result is { } result)
            {
                var type = (JsonTypeInfo<TResult>)BotApiJson.Default.GetTypeInfo(typeof(TResult))!;
                if (result.Deserialize(type) is { } value) return ApiAnswer<TResult>.Of(value);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A proxy's page, a cut body, or a result of another shape: whether it was done, nobody knows.
        }
        return ApiAnswer<TResult>.Of(ErrorOf(response, answer));
    }

    private ApiError ErrorOf(HttpResponseMessage response, Answer? answer)
    {
        var code = answer?.ErrorCode ?? (int)response.StatusCode;
        // A proxy that refuses in its own words has not passed the request on, and says nothing about chat or token.
        var isClear = answer is { Ok: false, ErrorCode: not null } or { Ok: false, Description: not null };
        var kind = code is not (>= 400 and < 500) ? ApiErrorKind.Lost
            : isClear || code == 429 ? ApiErrorKind.Refused : ApiErrorKind.NotReached;
        var words = isClear ? answer!.Description : null;
        return new ApiError(
            kind, code, words?.Replace(token, "…", StringComparison.Ordinal) ?? $"HTTP {code} without a clear answer.")
        {
            RetryAfter = code == 429 ? WaitOf(response, answer) : null,
            MigrateToChatId = answer?.Parameters?.MigrateToChatId,
        };
    }

    private static Duration WaitOf(HttpResponseMessage response, Answer? answer)
    {
        var seconds = answer?.Parameters?.RetryAfter
            ?? (response.Headers.TryGetValues("Retry-After", out var values)
                && double.TryParse(values.First(), CultureInfo.InvariantCulture, out var told) ? told : 1);
        return Duration.FromSeconds(Math.Clamp(seconds, 1, TimeSpan.FromDays(1).TotalSeconds));
    }

    private static ApiError ErrorOf(HttpRequestError error) => error
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? NotReached($"The Bot API cannot be reached ({error}).")
            : Lost($"The connection failed ({error}).");

    private static ApiError NotReached(string why) => new(ApiErrorKind.NotReached, 0, why);

    private static ApiError Lost(string why) => new(ApiErrorKind.Lost, 0, why);
}
