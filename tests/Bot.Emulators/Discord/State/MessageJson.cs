using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>A message as the API tells it.</summary>
internal static class MessageJson
{
    private const int Reply = 19;
    private const int OfCommand = 20;

    public static JsonObject Of(World world, DiscordMessage message, bool withReply = true)
    {
        var shown = message.Current;
        var json = new JsonObject
        {
            ["id"] = $"{message.Id}",
            ["channel_id"] = $"{message.Channel.Id}",
            ["type"] = message.ReplyTo is not null ? Reply
                : message.Interaction is { Type: Interaction.Command } ? OfCommand : 0,
            ["author"] = message.From.ToJson(),
            ["content"] = shown.Content,
            ["timestamp"] = GuildJson.Time(message.SentAt),
            ["edited_timestamp"] = message.Versions.Count > 1 ? GuildJson.Time(shown.At) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.MentionsEveryone,
            ["mentions"] = new JsonArray([.. message.Mentions.Select(id => world.Accounts[id].ToJson())]),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = shown.Embeds.DeepClone(),
            ["components"] = ComponentTree.Numbered(shown.Components),
            ["pinned"] = false,
            ["flags"] = message.Flags | (message.IsDeferred ? 128 : 0),
        };
        if (message.Nonce is { } nonce) json["nonce"] = nonce.DeepClone();
        if (message.ReplyTo is { } reply) AddReply(world, json, reply, withReply);
        if (message.Interaction is { } interaction) AddInteraction(world, json, interaction);
        return json;
    }

    private static void AddReply(World world, JsonObject json, DiscordMessage reply, bool withReply)
    {
        json["message_reference"] = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = $"{reply.Channel.Id}",
            ["message_id"] = $"{reply.Id}",
        };
        if (withReply) json["referenced_message"] = reply.IsDeleted ? null : Of(world, reply, withReply: false);
    }

    private static void AddInteraction(World world, JsonObject json, Interaction interaction)
    {
        json["application_id"] = $"{world.ApplicationId}";
        json["webhook_id"] = $"{world.ApplicationId}";
        JsonObject metadata = new()
        {
            ["id"] = $"{interaction.Id}",
            ["type"] = interaction.Type,
            ["user"] = interaction.By.ToJson(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = $"{interaction.Channel.Guild?.Id ?? 0}" },
        };
        if (interaction.Message is { } pressed) metadata["interacted_message_id"] = $"{pressed.Id}";
        json["interaction_metadata"] = metadata;
    }
}
