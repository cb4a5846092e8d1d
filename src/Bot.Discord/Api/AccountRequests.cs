using System.Text.Json;
using Bot.Discord.Api.Limits;

namespace Bot.Discord.Api;

internal sealed record GetCurrentUser : Request<User>
{
    internal override Route Route => Route.Of(HttpMethod.Get, "users/@me");
}

internal sealed record GetCurrentApplication : Request<Application>
{
    internal override Route Route => Route.Of(HttpMethod.Get, "applications/@me");
}

internal sealed record GetGatewayBot : Request<GatewayBot>
{
    internal override Route Route => Route.Of(HttpMethod.Get, "gateway/bot");
}

/// <summary>Replaces all global commands of the application.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="Commands">An array of application commands.</param>
internal sealed record PutGlobalCommands(ulong ApplicationId, JsonElement Commands) : Request<bool>
{
    internal override Route Route => Route.Of(HttpMethod.Put, "applications/{}/commands", ApplicationId);

    internal override object Body => Commands;
}

internal sealed record GetGuild(ulong GuildId) : Request<Guild>
{
    internal override Route Route => Route.Of(HttpMethod.Get, "guilds/{}", GuildId);
}

internal sealed record GetGuildMember(ulong GuildId, ulong UserId) : Request<GuildMember>
{
    internal override Route Route => Route.Of(HttpMethod.Get, "guilds/{}/members/{}", GuildId, UserId);
}
