using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Bot.Web.Guards;

/// <summary>Answers only under its own names, and only to its own pages. A page of another site that makes its name
/// point here (DNS rebinding), or sends requests from a visitor's browser, is refused.</summary>
internal sealed class AddressGuard(IOptions<WebOptions> options) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host;
        if (!IsOurs(host, context.Connection))
            return Refusal.Write(
                context, StatusCodes.Status421MisdirectedRequest,
                $"Quizline does not answer under this name. Open {options.Value.Url}, or add the name to Web:Hosts.");

        var origin = context.Request.Headers.Origin.ToString();
        var needsOrigin = context.WebSockets.IsWebSocketRequest;
        if ((needsOrigin || origin.Length > 0) && !IsSameOrigin(origin, host))
            return Refusal.Write(
                context, StatusCodes.Status403Forbidden, "Only Quizline's own pages may do this.");

        return next(context);
    }

    private bool IsOurs(HostString host, ConnectionInfo connection)
    {
        if (!host.HasValue) return false;
        if (options.Value.Hosts.Any(h => Matches(new HostString(h), host))) return true;
        if (host.Port is { } port && port != connection.LocalPort) return false;
        return WebOptions.IsLoopbackHost(host.Host) || IsBoundTo(host.Host) || IsReachedAt(host.Host, connection);
    }

    /// <summary>Whether this is the very host that <c>Web:Url</c> names; "all addresses" names none.</summary>
    private bool IsBoundTo(string host) =>
        options.Value.ReadUrl() is { } url
        && url.Host is not ("*" or "+" or "0.0.0.0" or "[::]")
        && url.Host.Equals(host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is the number under which this very connection came in. Rebinding takes a name, so a number
    /// is safe.</summary>
    private static bool IsReachedAt(string host, ConnectionInfo connection) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var given)
        && connection.LocalIpAddress is { } local
        && given.Equals(local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local);

    private static bool Matches(HostString allowed, HostString given) =>
        allowed.Host.Equals(given.Host, StringComparison.OrdinalIgnoreCase)
        && (allowed.Port is null || allowed.Port == given.Port);

    /// <summary>The scheme may differ, since a proxy may have taken off TLS.</summary>
    private static bool IsSameOrigin(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Authority.Equals(
            host.Port == DefaultPort(uri) ? host.Host : host.Value, StringComparison.OrdinalIgnoreCase);

    private static int DefaultPort(Uri uri) => uri.Scheme == "https" ? 443 : 80;
}
