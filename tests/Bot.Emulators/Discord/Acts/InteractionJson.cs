using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>An interaction as the gateway tells it.</summary>
internal static class InteractionJson
{
    private const int InGuild = 0;
    private const int InDirect = 1;
    private const long MostBytes = 10_485_760;

    public static JsonObject Of(World world, Interaction interaction, JsonObject data)
    {
        var (channel, person) = (interaction.Channel, interaction.By);
        var json = new JsonObject
        {
            ["id"] = $"{interaction.Id}",
            ["application_id"] = $"{world.ApplicationId}",
            ["type"] = interaction.Type,
            ["data"] = data,
            ["channel"] = ChannelJson.Partial(channel, person),
            ["channel_id"] = $"{channel.Id}",
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["app_permissions"] = $"{(ulong)Permissions.In(channel, world.Bot)}",
            ["locale"] = person.Locale,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = $"{channel.Guild?.Id ?? 0}" },
            ["context"] = channel.Guild is null ? InDirect : InGuild,
            ["attachment_size_limit"] = MostBytes,
        };
        if (interaction.Message is { } message) json["message"] = MessageJson.Of(world, message);
        if (channel.Guild is { } guild) AddGuild(json, guild, channel, person);
        else json["user"] = person.ToJson();
        return json;
    }

    private static void AddGuild(JsonObject json, GuildState guild, ChannelState channel, Account person)
    {
        json["guild_id"] = $"{guild.Id}";
        json["guild_locale"] = "en-US";
        json["guild"] = new JsonObject
        {
            ["id"] = $"{guild.Id}",
            ["locale"] = "en-US",
            ["features"] = new JsonArray(),
        };
        var member = GuildJson.Member(guild.Members[person.Id]);
        member["permissions"] = $"{(ulong)Permissions.In(channel, person)}";
        json["member"] = member;
    }
}
