using Microsoft.AspNetCore.Http;

namespace Bot.Web.Guards;

/// <summary>Tells browsers what these pages never do: load from elsewhere, run inline scripts, be framed.</summary>
internal sealed class SecurityHeaders : IMiddleware
{
    private const string Policy =
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
