using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>Guilds, roles and members as the API tells them.</summary>
internal static class GuildJson
{
    public static JsonObject Of(GuildState guild) => new()
    {
        ["id"] = $"{guild.Id}",
        ["name"] = guild.Name,
        ["icon"] = null,
        ["owner_id"] = $"{guild.Owner.Id}",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 1,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["roles"] = new JsonArray([.. guild.Roles.Values.Select((r, i) => Role(guild, r, i))]),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["mfa_level"] = 0,
        ["application_id"] = null,
        ["system_channel_id"] = guild.System is { IsDeleted: false } system ? $"{system.Id}" : null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["description"] = null,
        ["banner"] = null,
        ["premium_tier"] = 0,
        ["preferred_locale"] = "en-US",
        ["public_updates_channel_id"] = null,
        ["nsfw_level"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["premium_subscription_count"] = 0,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["region"] = "deprecated",
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["nsfw"] = false,
        ["incidents_data"] = null,
    };

    /// <summary>With all that <c>GUILD_CREATE</c> adds.</summary>
    public static JsonObject Created(World world, GuildState guild)
    {
        var json = Of(guild);
        var channels = guild.Channels.Where(c => !c.IsDeleted).ToList();
        json["joined_at"] = Time(guild.Members[world.Bot.Id].JoinedAt);
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray(Member(guild.Members[world.Bot.Id]));
        json["channels"] = new JsonArray([.. channels.Where(c => !c.IsThread).Select(ChannelJson.Of)]);
        json["threads"] = new JsonArray([.. channels
            .Where(c => c is { IsThread: true, IsArchived: false })
            .Where(c => Permissions.May(c, world.Bot, DiscordPermission.ViewChannel)).Select(ChannelJson.Of)]);
        foreach (var name in (string[])["presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
        {
            json[name] = new JsonArray();
        }
        return json;
    }

    public static JsonObject Role(GuildState guild, RoleState role, int position = 0)
    {
        var json = new JsonObject
        {
            ["id"] = $"{role.Id}",
            ["name"] = role.Name,
            ["color"] = 0,
            ["colors"] = new JsonObject
            {
                ["primary_color"] = 0,
                ["secondary_color"] = null,
                ["tertiary_color"] = null,
            },
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["hoist"] = false,
            ["position"] = role.Id == guild.Id ? 0 : Math.Max(position, 1),
            ["permissions"] = $"{(ulong)role.Permissions}",
            ["managed"] = role.BotId is not null,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
        if (role.BotId is { } bot) json["tags"] = new JsonObject { ["bot_id"] = $"{bot}" };
        return json;
    }

    public static JsonObject Member(MemberState member) => new()
    {
        ["user"] = member.Account.ToJson(),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["roles"] = new JsonArray([.. member.Roles.Select(r => (JsonNode)$"{r.Id}")]),
        ["joined_at"] = Time(member.JoinedAt),
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = null,
    };

    public static string Time(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}+00:00";
}
