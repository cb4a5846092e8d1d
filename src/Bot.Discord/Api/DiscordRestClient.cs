using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using Bot.Discord.Api.Limits;
using NodaTime;

namespace Bot.Discord.Api;

/// <summary>Calls the REST API within its limits. Everything this adapter says goes through <see cref="Send"/>, so that
/// another client could stand in its place. It never throws for what the platform or the network does, never repeats a
/// request, and lets neither tokens nor a request's content into errors.</summary>
/// <param name="http">See <see cref="NewHttp"/>.</param>
/// <param name="apiBaseUrl">With the version.</param>
/// <param name="token">The bot's.</param>
/// <param name="requestsPerSecond">Over all routes, more than zero.</param>
/// <param name="clock">The time.</param>
internal sealed class DiscordRestClient(
    HttpClient http, Uri apiBaseUrl, string token, double requestsPerSecond, TimeProvider clock)
{
    private const string ProjectUrl = "https://quizline.example";

    private static readonly string UserAgent =
        $"DiscordBot ({ProjectUrl}, {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)})";

    private readonly string _base = $"{apiBaseUrl.ToString().TrimEnd('/')}/";
    private readonly RateLimits _limits = new(requestsPerSecond, clock);
    private volatile ApiError? _unauthorized;

    /// <summary>A connection that follows no redirect, since the token goes with each request.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Tracing would write addresses, and with them interaction tokens, into spans.
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 32 << 20,
    };

    /// <summary>Calls it, as soon as the limits allow. One that would have to wait longer than
    /// <see cref="RateLimits.LongestWait"/> is not sent and says so. Once the platform has refused the token, nothing
    /// more is sent.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ApiAnswer<TResult>> Send<TResult>(
        Request<TResult> request, CancellationToken cancellationToken)
    {
        if (_unauthorized is { } refused) return ApiAnswer<TResult>.Of(refused);
        var entry = await _limits.Enter(request.Route, cancellationToken);
        if (entry.Bucket is null) return ApiAnswer<TResult>.Of(Held(entry));
        ToldLimits? told = null;
        try
        {
            if (_unauthorized is { } meanwhile) return ApiAnswer<TResult>.Of(meanwhile);
            (var answer, told) = await Call(request, entry.Route, cancellationToken);
            if (answer.Error is { Kind: ApiErrorKind.Refused, Status: 401 } && !entry.Route.IsInteraction)
                _unauthorized = answer.Error;
            return answer;
        }
        finally
        {
            _limits.Leave(entry, told);
        }
    }

    private async Task<(ApiAnswer<TResult> Answer, ToldLimits? Told)> Call<TResult>(
        Request<TResult> request, Route route, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(request.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var message = MessageOf(route, request.Body);
            using var response = await http.SendAsync(message, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            var told = ToldLimits.Read((int)response.StatusCode, response.Headers);
            if (response.IsSuccessStatusCode) return (Results.Read<TResult>(body), told);
            var (error, more) = Refusals.Read(body, told, [token, route.Secret]);
            return (ApiAnswer<TResult>.Of(error), more);
        }
        catch (HttpRequestException fault)
        {
            return (ApiAnswer<TResult>.Of(NetworkErrors.Of(fault.HttpRequestError)), null);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return (ApiAnswer<TResult>.Of(NetworkErrors.Lost("The connection broke.")), null);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Only the handler's time to connect ends this way while ours is not over.
            return (ApiAnswer<TResult>.Of(fault.InnerException is TimeoutException && !patience.IsCancellationRequested
                ? NetworkErrors.NotReached("No connection in time.")
                : NetworkErrors.Lost("No answer in time.")), null);
        }
    }

    private HttpRequestMessage MessageOf(Route route, object? body)
    {
        var message = new HttpRequestMessage(route.Method, new Uri(_base + route.Path));
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        // What answers an interaction has that one's token: a refusal there says nothing about the bot's.
        if (!route.IsInteraction) message.Headers.TryAddWithoutValidation("Authorization", $"Bot {token}");
        if (body is not null)
            message.Content = new ByteArrayContent(
                JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.GetTypeInfo(body.GetType())!))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        return message;
    }

    private static ApiError Held(Entry entry) => new(
        ApiErrorKind.Refused, 0, 0, entry.IsGlobal ? "Held back: too many requests." : "Held back: too many there.")
    {
        RetryAfter = Duration.FromTimeSpan(entry.Wait),
        IsGlobal = entry.IsGlobal,
    };
}
