using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Telegram.Methods;

/// <summary><c>sendMessage</c> and <c>sendChatAction</c>.</summary>
internal sealed class Sending(World world)
{
    private readonly Contents _contents = new(world);
    private readonly EphemeralRules _ephemerals = new(world);

    public JsonNode Message(Call call)
    {
        var chat = Targets.Writable(world, call);
        var ephemeral = _ephemerals.Read(call, chat);
        var content = _contents.Read(call, chat, ephemeral is not null);
        var reply = ReplyTo(call, chat, ephemeral);
        var topic = Targets.Topic(world, chat, call, reply);
        if (call["message_effect_id"] is not null && chat.Kind != ChatKind.Private)
        {
            throw ApiError.Bad("message effects are available only in private chats");
        }
        world.Budgets.Spend(chat);
        var message = new TelegramMessage
        {
            Id = ephemeral is null ? chat.NextId() : 0,
            EphemeralId = ephemeral is null ? null : chat.NextEphemeralId(),
            Receiver = ephemeral?.Receiver,
            Chat = chat,
            From = chat.Kind == ChatKind.Channel ? null : world.Bot,
            SenderChat = chat.Kind == ChatKind.Channel ? chat : null,
            FromBot = true,
            ThreadId = topic?.Id ?? Threads.OfReply(chat, reply),
            InTopic = topic is not null,
            ReplyTo = reply,
            Silent = call.Flag("disable_notification"),
            SentAt = world.Now,
        }.Shows(content);
        chat.Add(message);
        ephemeral?.Replaces?.ReplacedBy.Add(message);
        chat.BotSpokeLast = true;
        return MessageJson.Of(message);
    }

    public JsonNode Action(Call call)
    {
        var chat = Targets.Writable(world, call);
        if (chat.Kind == ChatKind.Channel) throw ApiError.Bad("can't send chat actions to channels");
        Targets.Topic(world, chat, call, null);
        return true;
    }

    private static TelegramMessage? ReplyTo(Call call, ChatState chat, EphemeralTarget? ephemeral)
    {
        if (call["reply_parameters"] is not JsonObject reply) return null;
        if (reply["ephemeral_message_id"] is { } id)
        {
            return ephemeral is null
                ? throw ApiError.Bad("a reply to an ephemeral message must be an ephemeral message")
                : chat.FindEphemeral((int)id) ?? throw ApiError.Bad("message to be replied not found");
        }
        var found = reply["message_id"] is { } messageId ? chat.Find((int)messageId) : null;
        var foreign = reply["chat_id"] is { } other && Call.Long(other) != chat.Id;
        if (found is not null && !foreign) return found;
        return (bool?)reply["allow_sending_without_reply"] == true && !foreign && ephemeral is null
            ? null
            : throw ApiError.Bad("message to be replied not found");
    }
}
