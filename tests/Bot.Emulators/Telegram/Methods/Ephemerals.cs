using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Edits and deletions of ephemerals.</summary>
internal sealed class Ephemerals(World world)
{
    private readonly Contents _contents = new(world);

    public JsonNode Text(Call call)
    {
        var (chat, message) = Find(call, "edit");
        return Edit(chat, message, _contents.Read(call, chat, ephemeral: true));
    }

    public JsonNode Markup(Call call)
    {
        var (chat, message) = Find(call, "edit");
        return Edit(chat, message, _contents.OtherMarkup(call, chat, message.Current, ephemeral: true));
    }

    public JsonNode Delete(Call call)
    {
        Find(call, "delete").Message.IsDeleted = true;
        return true;
    }

    private (ChatState Chat, TelegramMessage Message) Find(Call call, string purpose)
    {
        var chat = Targets.Reachable(world, call);
        var message = chat.FindEphemeral(call.Int("ephemeral_message_id"));
        return message is { FromBot: true } && message.Receiver!.Id == call.Long("receiver_user_id")
            ? (chat, message)
            : throw ApiError.Bad($"message to {purpose} not found");
    }

    private JsonNode Edit(ChatState chat, TelegramMessage message, TelegramVersion version)
    {
        world.Budgets.Spend(chat);
        Editing.RefuseSame(message, version);
        message.Shows(version);
        return true;
    }
}
