using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.Pages;

/// <summary>The address <c>/?as=ada</c>: the chat of that person, or the question who it is.</summary>
internal static class ChatPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Open);

    private static IResult Open(string? @as)
    {
        if (@as is null) return AskName("", "", StatusCodes.Status200OK);
        if (WebNames.Person(@as.Trim()) is not { } person)
            return AskName(
                @as, "A name has 1 to 32 letters a to z, digits, hyphens or underscores. Please choose another one.",
                StatusCodes.Status400BadRequest);
        return person == @as
            ? Html.Page("index.html", StatusCodes.Status200OK, ("person", person))
            : Results.Redirect($"/?as={person}");
    }

    private static IResult AskName(string given, string mistake, int status) =>
        Html.Page("name.html", status, ("given", given), ("mistake", mistake));
}
