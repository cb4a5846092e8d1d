using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>What the bot can ask of itself.</summary>
internal sealed class Myself(World world)
{
    public Reply Gateway(Call call) => Reply.Ok(new JsonObject { ["url"] = world.GatewayUrl });

    public Reply GatewayBot(Call call) => Reply.Ok(new JsonObject
    {
        ["url"] = world.GatewayUrl,
        ["shards"] = world.Options.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = world.Options.IdentifyLimit,
            ["remaining"] = world.Sessions.Budget.Remaining,
            ["reset_after"] = (long)world.Sessions.Budget.ResetAfter.TotalMilliseconds,
            ["max_concurrency"] = world.Options.MaxConcurrency,
        },
    });

    public Reply User(Call call)
    {
        var json = world.Bot.ToJson();
        json["mfa_enabled"] = true;
        json["verified"] = true;
        json["email"] = null;
        json["locale"] = "en-US";
        json["flags"] = 0;
        return Reply.Ok(json);
    }

    public Reply Application(Call call) => Reply.Ok(new JsonObject
    {
        ["id"] = $"{world.ApplicationId}",
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = world.Bot.ToJson(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["explicit_content_filter"] = 0,
        ["approximate_guild_count"] = world.Guilds.Values.Count(g => g.Has(world.Bot)),
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["owner"] = world.Bot.ToJson(),
        ["team"] = null,
    });

    public Reply Guilds(Call call) => Reply.Ok(new JsonArray(
        [.. world.Guilds.Values.Where(g => g.Has(world.Bot)).Select(g => new JsonObject
        {
            ["id"] = $"{g.Id}",
            ["name"] = g.Name,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = false,
            ["permissions"] = $"{(ulong)Permissions.In(g, world.Bot)}",
            ["features"] = new JsonArray(),
        })]));
}
