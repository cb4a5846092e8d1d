using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Messages that the bot sends, edits and reads with its own token.</summary>
internal sealed class Messages(World world)
{
    private readonly Nonces _nonces = new(world);

    public Reply Send(Call call)
    {
        var channel = Targets.Channel(world, call);
        Targets.Writable(world, channel);
        var body = call.Body;
        MessageRules.Check(body);
        if (_nonces.Find(body, channel) is { } first) return Reply.Ok(MessageJson.Of(world, first));
        NeedsEmbeds(channel, body);
        if ((((int?)body["flags"] ?? 0) & MessageFlags.Ephemeral) != 0)
        {
            world.Journal.Violation("only interactions can be answered with an ephemeral (flag 64)");
        }
        var message = new DiscordMessage
        {
            Id = world.Ids.Next(),
            Channel = channel,
            From = world.Bot,
            FromBot = true,
            ReplyTo = ReplyTo(channel, body),
            Nonce = body["nonce"],
            SentAt = world.Now,
        }.Shows(Composing.New(world, body));
        Composing.Mentions(world, message, body);
        _nonces.Keep(body, message);
        Threading.Wakes(world, channel);
        channel.Add(message);
        world.Events.Message("MESSAGE_CREATE", message);
        return Reply.Ok(MessageJson.Of(world, message));
    }

    public Reply Edit(Call call)
    {
        var channel = Targets.Channel(world, call);
        var message = Targets.Message(channel, call);
        if (message.From != world.Bot)
        {
            throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
        }
        NotArchived(channel);
        MessageRules.Check(call.Body, message.Current);
        NeedsEmbeds(channel, call.Body);
        message.Shows(Composing.Edit(world, call.Body, message.Current));
        world.Events.Message("MESSAGE_UPDATE", message);
        return Reply.Ok(MessageJson.Of(world, message));
    }

    public Reply Delete(Call call)
    {
        var channel = Targets.Channel(world, call);
        var message = Targets.Message(channel, call);
        if (message.From != world.Bot) Targets.Needs(world, channel, DiscordPermission.ManageMessages);
        NotArchived(channel);
        message.IsDeleted = true;
        world.Events.Message("MESSAGE_DELETE", message);
        return Reply.Nothing;
    }

    public Reply Get(Call call)
    {
        var channel = Targets.Channel(world, call);
        if (!Permissions.May(channel, world.Bot, DiscordPermission.ReadMessageHistory)) throw ApiError.NoAccess();
        return Reply.Ok(MessageJson.Of(world, Targets.Message(channel, call)));
    }

    /// <summary>The newest first.</summary>
    public Reply List(Call call)
    {
        var channel = Targets.Channel(world, call);
        var limit = int.TryParse(call.Query.GetValueOrDefault("limit", "50"), out var n) ? n : 0;
        if (limit is < 1 or > 100)
        {
            throw ApiError.Form("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        }
        var before = Call.Snowflake(call.Query.GetValueOrDefault("before")) ?? ulong.MaxValue;
        var after = Call.Snowflake(call.Query.GetValueOrDefault("after")) ?? 0;
        var may = Permissions.May(channel, world.Bot, DiscordPermission.ReadMessageHistory);
        var found = channel.Messages.Where(m => may && m is { IsEphemeral: false, IsDeleted: false })
            .Where(m => m.Id < before && m.Id > after);
        var page = after > 0 ? found.Take(limit).Reverse() : found.Reverse().Take(limit);
        return Reply.Ok(new JsonArray([.. page.Select(m => MessageJson.Of(world, m))]));
    }

    private static void NotArchived(ChannelState channel)
    {
        if (channel.IsArchived) throw new ApiError(400, 50083, "Thread is archived");
    }

    private void NeedsEmbeds(ChannelState channel, JsonObject body)
    {
        if (body["embeds"] is JsonArray { Count: > 0 }) Targets.Needs(world, channel, DiscordPermission.EmbedLinks);
    }

    private DiscordMessage? ReplyTo(ChannelState channel, JsonObject body)
    {
        if (body["message_reference"] is not JsonObject reference) return null;
        if (!Permissions.May(channel, world.Bot, DiscordPermission.ReadMessageHistory))
        {
            throw new ApiError(400, 160002, "Cannot reply without permission to read message history");
        }
        var elsewhere = Call.Snowflake(reference["channel_id"]) is { } other && other != channel.Id;
        var found = Call.Snowflake(reference["message_id"]) is { } id && !elsewhere ? channel.Find(id) : null;
        if (found is { IsEphemeral: false }) return found;
        return (bool?)reference["fail_if_not_exists"] == false
            ? null
            : throw ApiError.Form("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }
}
