using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary><c>deleteMessage</c>.</summary>
internal sealed class Deleting(World world)
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public JsonNode Delete(Call call)
    {
        if (call.Int("message_id") <= 0) throw ApiError.Bad("message identifier is not specified");
        var chat = Targets.Reachable(world, call);
        var message = chat.Find(call.Int("message_id")) ?? throw ApiError.Bad("message to delete not found");
        var isAllowed = message.FromBot || chat.Kind == ChatKind.Private || MayDeleteAll(chat);
        if (!isAllowed) throw ApiError.Bad("message can't be deleted");
        if (world.Now - message.SentAt >= Deletable) throw ApiError.Bad("message can't be deleted for everyone");
        message.IsDeleted = true;
        return true;
    }

    private bool MayDeleteAll(ChatState chat) => chat.Kind == ChatKind.Group
        ? chat.Of(world.Bot).IsAdmin
        : chat.Of(world.Bot).Can("can_delete_messages");
}
