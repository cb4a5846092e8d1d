using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Edits of the bot's own messages.</summary>
internal sealed class Editing(World world)
{
    private readonly Contents _contents = new(world);

    public JsonNode Text(Call call)
    {
        var (chat, message) = Find(call);
        return Edit(chat, message, _contents.Read(call, chat));
    }

    public JsonNode Markup(Call call)
    {
        var (chat, message) = Find(call);
        return Edit(chat, message, _contents.OtherMarkup(call, chat, message.Current));
    }

    public static void RefuseSame(TelegramMessage message, TelegramVersion version)
    {
        if (version.IsSameAs(message.Current))
        {
            throw ApiError.Bad("message is not modified: specified new message content and reply markup are exactly "
                + "the same as a current content and reply markup of the message");
        }
    }

    private (ChatState Chat, TelegramMessage Message) Find(Call call)
    {
        if (call["inline_message_id"] is not null) throw ApiError.Bad("MESSAGE_ID_INVALID");
        if (call["chat_id"] is null) throw ApiError.Bad("chat_id is empty");
        if (call.Int("message_id") <= 0) throw ApiError.Bad("message identifier is not specified");
        var chat = Targets.Reachable(world, call);
        var message = chat.Find(call.Int("message_id")) ?? throw ApiError.Bad("message to edit not found");
        return message is { FromBot: true, Service: null }
            ? (chat, message)
            : throw ApiError.Bad("message can't be edited");
    }

    private JsonObject Edit(ChatState chat, TelegramMessage message, TelegramVersion version)
    {
        world.Budgets.Spend(chat);
        RefuseSame(message, version);
        return MessageJson.Of(message.Shows(version));
    }
}
