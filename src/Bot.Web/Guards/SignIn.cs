using Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.Guards;

/// <summary>Asks for the access key once and gives the browser a ticket.</summary>
internal static class SignIn
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromDays(30);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccessGuard.SignIn, (AccessKey key, string? @as) =>
            key.IsNeeded ? Page(@as, "") : Results.Redirect("/"));
        routes.MapPost(AccessGuard.SignIn, Enter);
    }

    private static async Task<IResult> Enter(HttpContext context, AccessKey key)
    {
        if (!context.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var person = WebNames.Person(form["as"]);
        switch (await key.Try(form["key"].ToString(), context.RequestAborted))
        {
            case null:
                return Page(
                    person, "Too many tries at once. Wait a moment, then try again.",
                    StatusCodes.Status429TooManyRequests);
            case false:
                return Page(person, "That is not the key.", StatusCodes.Status403Forbidden);
            default:
                context.Response.Cookies.Append(AccessGuard.Cookie, key.Ticket, new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Secure = context.Request.IsHttps,
                    IsEssential = true,
                    MaxAge = TicketLife,
                });
                return Results.Redirect(person is null ? "/" : $"/?as={person}");
        }
    }

    private static IResult Page(string? person, string mistake, int status = StatusCodes.Status200OK) =>
        Html.Page("sign-in.html", status, ("person", WebNames.Person(person) ?? ""), ("mistake", mistake));
}
