using Microsoft.AspNetCore.Http;

namespace Bot.Web.Guards;

/// <summary>Where a key is set, nothing but the way in is reached without it.</summary>
internal sealed class AccessGuard(AccessKey key) : IMiddleware
{
    public const string Cookie = "quizline";

    public const string SignIn = "/sign-in";

    private static readonly string[] Open = [SignIn, SignIn + ".css", "/healthz"];

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!key.IsNeeded || Open.Contains(context.Request.Path.Value) || key.IsTicket(context.Request.Cookies[Cookie]))
            return next(context);

        if (context.Request.Path == "/")
        {
            var person = WebNames.Person(context.Request.Query["as"]);
            context.Response.Redirect(SignIn + QueryString.Create("as", person ?? ""));
            return Task.CompletedTask;
        }
        return Refusal.Write(context, StatusCodes.Status401Unauthorized, "Sign in first.");
    }
}
