using System.Text.Json;
using Bot.Core.Text;
using Bot.Web.Live;
using Bot.Web.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;

namespace Bot.Web.Actions;

/// <summary>What pages call: actions by POST, earlier messages by GET, all else by the live connection.</summary>
internal static class ChatApi
{
    /// <summary>The most an action can be, in bytes; a text of the greatest length needs less.</summary>
    private const int LargestBody = 64 * 1024;

    private static readonly JsonSerializerOptions Json =
        new(CoreJson.Options) { AllowOutOfOrderMetadataProperties = true };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/actions", Act);
        routes.MapGet("/api/messages", Earlier);
        routes.MapGet("/live", Live);
    }

    private static async Task<IResult> Act(HttpContext context, ActionDesk desk, string? @as)
    {
        if (WebNames.Person(@as) is not { } person) return NoName;
        if (!context.Request.HasJsonContentType())
            return Refuse("Actions are sent as application/json.", StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;

        try
        {
            var body = await ReadBody(context);
            if (JsonSerializer.Deserialize<ClientAction>(body, Json) is not { } action) return NotAnAction;
            var outcome = await desk.Take(person, action);
            return outcome.Error is { } error
                ? Refuse(error)
                : Results.Json(new { update = outcome.Update }, Json, statusCode: StatusCodes.Status202Accepted);
        }
        catch (Exception notJson) when (notJson is JsonException or NotSupportedException)
        {
            return NotAnAction;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(ActionDesk.TooLong, StatusCodes.Status413PayloadTooLarge);
        }
        catch (SqliteException)
        {
            return Refuse("It could not be saved just now; try again.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<byte[]> ReadBody(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    private static IResult Earlier(WebDatabase database, string? @as, string? chat, long before)
    {
        if (WebNames.Person(@as) is not { } person) return NoName;
        return database.Read(db => chat switch
        {
            "private" => Page(db, person, WebNames.PrivateChat(person), before),
            WebNames.Room when People.IsMember(db, person) => Page(db, person, WebNames.Room, before),
            WebNames.Room => Refuse("You are not in the room. Join it first."),
            _ => Refuse("There is no such chat; there are 'private' and 'room'."),
        });
    }

    private static IResult Page(SqliteConnection db, string person, string chat, long before) =>
        Results.Json(Messages.Page(db, person, chat, before, LiveReader.PageSize), Json);

    private static async Task Live(
        HttpContext context, LiveSocket live, string? @as, string? store, long? after, bool room = false)
    {
        if (WebNames.Person(@as) is not { } person) await NoName.ExecuteAsync(context);
        else if (!context.WebSockets.IsWebSocketRequest) await Refuse("This is a WebSocket.").ExecuteAsync(context);
        else await live.Serve(context, person, store, after, room);
    }

    private static IResult NoName => Refuse("Say who you are: add ?as= and a name of a to z, 0 to 9, '-' and '_'.");

    private static IResult NotAnAction => Refuse("That is not an action this chat knows.");

    private static IResult Refuse(string sentence, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new { error = sentence }, Json, statusCode: status);
}
