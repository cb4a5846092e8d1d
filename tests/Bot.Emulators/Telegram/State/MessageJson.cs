using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.State;

/// <summary>A message as the Bot API tells it.</summary>
internal static class MessageJson
{
    public static JsonObject Of(TelegramMessage message, bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = message.Id };
        if (message.ThreadId is { } thread) json["message_thread_id"] = thread;
        if (message.From is { } from) json["from"] = from.ToJson();
        if (message.SenderChat is { } sender) json["sender_chat"] = sender.ToJson();
        json["chat"] = message.Chat.ToJson();
        json["date"] = message.SentAt.ToUnixTimeSeconds();
        if (message.Versions.Count > 1) json["edit_date"] = message.Current.At.ToUnixTimeSeconds();
        if (message.InTopic) json["is_topic_message"] = true;
        if (message.EphemeralId is { } ephemeral) json["ephemeral_message_id"] = ephemeral;
        if (message.Receiver is { } receiver) json["receiver_user"] = receiver.ToJson();
        if (withReply && ReplyOf(message) is { } reply) json["reply_to_message"] = Of(reply, withReply: false);
        AddContent(json, message);
        return json;
    }

    /// <summary>What a press tells of its message: little, when it is gone.</summary>
    public static JsonObject Pressed(TelegramMessage message) => !message.IsDeleted ? Of(message) : new JsonObject
    {
        ["chat"] = message.Chat.ToJson(),
        ["message_id"] = message.Id,
        ["date"] = 0,
    };

    /// <summary>Whatever is no reply in a topic counts as one to the message that began the topic.</summary>
    private static TelegramMessage? ReplyOf(TelegramMessage message)
    {
        if (message.ReplyTo is { IsDeleted: false, IsEphemeral: false } reply) return reply;
        var start = message.InTopic ? message.Chat.Topics[message.ThreadId!.Value].Start : null;
        return start == message ? null : start;
    }

    private static void AddContent(JsonObject json, TelegramMessage message)
    {
        foreach (var (name, value) in message.Service ?? []) json[name] = value?.DeepClone();
        if (message.Service is not null) return;
        json["text"] = message.Text;
        if (message.Entities.Count > 0)
        {
            json["entities"] = new JsonArray([.. message.Entities.Select(e => (JsonNode)e.ToJson())]);
        }
        if (message.Current.Markup is { } markup) json["reply_markup"] = markup.DeepClone();
    }
}
