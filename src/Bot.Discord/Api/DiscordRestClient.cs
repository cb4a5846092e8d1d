namespace Bot.Discord.Api;

/// <summary>Calls the REST API. Everything this adapter says goes through <see cref="Send"/>, so that another client
/// could stand in its place. It never throws for what the platform or the network does, and never repeats a request.
/// </summary>
internal sealed class DiscordRestClient(
    HttpClient http, Uri apiBaseUrl, string token, double requestsPerSecond, TimeProvider clock)
{
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

    /// <summary>Calls it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<ApiAnswer<TResult>> Send<TResult>(Request<TResult> request, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{http}{apiBaseUrl}{token}{requestsPerSecond}{clock}{request}{cancellationToken}");
}
