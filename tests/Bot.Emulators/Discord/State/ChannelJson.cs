using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>A channel as the API tells it.</summary>
internal static class ChannelJson
{
    public static JsonObject Of(ChannelState channel)
    {
        var json = new JsonObject
        {
            ["id"] = $"{channel.Id}",
            ["type"] = (int)channel.Type,
            ["last_message_id"] = channel.Messages.LastOrDefault(m => !m.IsEphemeral) is { } m ? $"{m.Id}" : null,
            ["flags"] = 0,
        };
        if (channel.Recipient is { } person) json["recipients"] = new JsonArray(person.ToJson());
        if (channel.Guild is not { } guild) return json;
        json["guild_id"] = $"{guild.Id}";
        json["name"] = channel.Name;
        json["parent_id"] = channel.Parent is { } parent ? $"{parent.Id}" : null;
        json["rate_limit_per_user"] = 0;
        if (channel.IsThread) AddThread(json, channel);
        else AddPlace(json, channel);
        return json;
    }

    /// <summary>As much as an interaction tells.</summary>
    public static JsonObject Partial(ChannelState channel, Account person)
    {
        var json = Of(channel);
        json.Remove("permission_overwrites");
        if (channel.Guild is not null) json["permissions"] = $"{(ulong)Permissions.In(channel, person)}";
        return json;
    }

    private static void AddPlace(JsonObject json, ChannelState channel)
    {
        json["position"] = channel.Guild!.Channels.IndexOf(channel);
        json["topic"] = null;
        json["nsfw"] = false;
        json["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Values.Select(o => new JsonObject
        {
            ["id"] = $"{o.Id}",
            ["type"] = o.IsRole ? 0 : 1,
            ["allow"] = $"{(ulong)o.Allow}",
            ["deny"] = $"{(ulong)o.Deny}",
        })]);
    }

    private static void AddThread(JsonObject json, ChannelState thread)
    {
        json["owner_id"] = $"{thread.Owner!.Id}";
        json["message_count"] = thread.Messages.Count;
        json["total_message_sent"] = thread.Messages.Count;
        json["member_count"] = thread.ThreadMembers.Count;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["auto_archive_duration"] = 4320,
            ["archive_timestamp"] = GuildJson.Time(thread.ArchiveChangedAt),
            ["locked"] = thread.IsLocked,
        };
    }
}
