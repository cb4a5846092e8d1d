using Bot.Emulators.Discord.Interactions;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>All that this server knows how to do.</summary>
internal sealed class Routes(World world)
{
    private readonly List<Route> _all = All(world);

    /// <summary>The route of a request; null where there is none, and then whether another method has one.</summary>
    public (Route? Route, IReadOnlyDictionary<string, string> Values, bool OtherMethod) Find(string method, string path)
    {
        var found = _all.Select(r => (Route: r, Values: r.Match(path))).Where(r => r.Values is not null).ToList();
        // "@me" and "@original" are more exact than a value.
        var best = found.Where(r => r.Route.Method == method).OrderBy(r => r.Values!.Count).FirstOrDefault();
        return best.Route is null ? (null, new Dictionary<string, string>(), found.Count > 0)
            : (best.Route, best.Values!, false);
    }

    private static List<Route> All(World world)
    {
        Myself me = new(world);
        Guilds guilds = new(world);
        Channels channels = new(world);
        Messages messages = new(world);
        Callbacks callbacks = new(world);
        FollowUps followUps = new(world);
        const string message = "/channels/{channel_id}/messages/{message_id}";
        const string token = "/webhooks/{webhook_id}/{webhook_token}";
        const string commands = "/applications/{application_id}/commands";
        const string guildCommands = "/applications/{application_id}/guilds/{guild_id}/commands";
        return
        [
            new("GET", "/gateway", me.Gateway),
            new("GET", "/gateway/bot", me.GatewayBot),
            new("GET", "/users/@me", me.User),
            new("GET", "/users/@me/guilds", me.Guilds),
            new("POST", "/users/@me/channels", channels.OpenDirect),
            new("GET", "/applications/@me", me.Application),
            new("GET", "/oauth2/applications/@me", me.Application),
            new("GET", "/guilds/{guild_id}", guilds.Guild),
            new("GET", "/guilds/{guild_id}/channels", guilds.Channels),
            new("GET", "/guilds/{guild_id}/members/{user_id}", guilds.Member),
            new("GET", "/channels/{channel_id}", channels.Get),
            new("PATCH", "/channels/{channel_id}", channels.Change),
            new("POST", "/channels/{channel_id}/typing", channels.Typing),
            new("GET", "/channels/{channel_id}/messages", messages.List),
            new("POST", "/channels/{channel_id}/messages", messages.Send),
            new("GET", message, messages.Get),
            new("PATCH", message, messages.Edit),
            new("DELETE", message, messages.Delete),
            new("GET", commands, world.Commands.Get),
            new("PUT", commands, world.Commands.Put),
            new("GET", guildCommands, world.Commands.Get),
            new("PUT", guildCommands, world.Commands.Put),
            new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", callbacks.Answer),
            new("POST", token, followUps.Send),
            new("GET", $"{token}/messages/@original", followUps.Get),
            new("PATCH", $"{token}/messages/@original", followUps.Edit),
            new("DELETE", $"{token}/messages/@original", followUps.Delete),
            new("GET", $"{token}/messages/{{message_id}}", followUps.Get),
            new("PATCH", $"{token}/messages/{{message_id}}", followUps.Edit),
            new("DELETE", $"{token}/messages/{{message_id}}", followUps.Delete),
        ];
    }
}
