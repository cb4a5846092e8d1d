namespace Bot.Discord.Gateway.Session;

/// <summary>Addresses of the gateway.</summary>
internal static class GatewayAddress
{
    private const string Protocol = "v=10&encoding=json";

    /// <summary>The address that a text writes; null where it writes none.</summary>
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss" ? url : null;

    /// <summary>Where a session is resumed. Never in the clear when it began encrypted: the token goes there.</summary>
    public static Uri Resume(Uri first, Uri? told) =>
        told is null || (first.Scheme is "wss" && told.Scheme is not "wss") ? first : told;

    /// <summary>The address with version and encoding, its path and own query kept.</summary>
    public static Uri WithProtocol(Uri url)
    {
        var own = url.Query.TrimStart('?');
        return new UriBuilder(url) { Query = own.Length == 0 ? Protocol : $"{own}&{Protocol}" }.Uri;
    }
}
