using Bot.Emulators.Discord.State;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>Lets clients in.</summary>
internal sealed class GatewayDoor(World world)
{
    /// <summary>Whether an address is one of the gateway.</summary>
    public static bool Is(string path) => path.TrimEnd('/') is "/gateway" or "/resume";

    public async Task Serve(HttpContext context, CancellationToken stopped)
    {
        if (world.Faults.Gateway.IsDown || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = world.Faults.Gateway.IsDown ? 503 : 400;
            return;
        }
        var (query, text) = (context.Request.Query, context.Request.QueryString);
        var zlib = query["compress"] == "zlib-stream";
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using Wire wire = new(socket, context.Abort, world.Options.FrameBytes, zlib);
        GatewayConnection connection = new(world, wire)
        {
            IsForResume = world.Options.IsTerse || context.Request.Path.Value!.TrimEnd('/') == "/resume",
        };
        lock (world.Gate) world.Sessions.Opens(connection);
        if (query["v"] != "10" || query["encoding"] != "json" || (query.ContainsKey("compress") && !zlib))
        {
            world.Journal.Violation($"the gateway needs v=10&encoding=json, and this was {text}");
            connection.Sends(new Ended(CloseCode.BadVersion, "Invalid API version."));
        }
        await connection.Run(stopped);
    }
}
