using Microsoft.AspNetCore.Http;

namespace Bot.Web.Guards;

/// <summary>A refusal before any page or endpoint is reached.</summary>
internal static class Refusal
{
    public static Task Write(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = sentence });
    }
}
