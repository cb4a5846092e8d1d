namespace Bot.Discord.Api;

/// <summary>What it means for a request that its connection failed.</summary>
internal static class NetworkErrors
{
    public static ApiError Of(HttpRequestError error) => error
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? NotReached($"The API cannot be reached ({error}).")
            : Lost($"The connection failed ({error}).");

    public static ApiError NotReached(string why) => new(ApiErrorKind.NotReached, 0, 0, why);

    public static ApiError Lost(string why) => new(ApiErrorKind.Lost, 0, 0, why);
}
