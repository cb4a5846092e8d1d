using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>The methods that this server knows how to do.</summary>
internal sealed class MethodTable(World world)
{
    private readonly Dictionary<string, Func<Call, JsonNode>> _methods = All(world);

    public (JsonNode Result, string? Description) Do(Call call)
    {
        if (call.Method is "setWebhook") return (true, world.Webhook.Set(call));
        if (call.Method is "deleteWebhook")
        {
            if (call.Flag("drop_pending_updates")) world.Updates.Clear();
            return (true, world.Webhook.Delete());
        }
        if (_methods.TryGetValue(call.Method, out var method)) return (method(call), null);
        world.Journal.Violation($"{call.Method} exists, but the emulator does not do it");
        throw new ApiError(501, "Not Implemented");
    }

    private static Dictionary<string, Func<Call, JsonNode>> All(World world)
    {
        Sending sending = new(world);
        Editing editing = new(world);
        Ephemerals ephemerals = new(world);
        Chats chats = new(world);
        return new()
        {
            ["getMe"] = _ => chats.Me(),
            ["logOut"] = _ => true,
            ["close"] = _ => true,
            ["getWebhookInfo"] = _ => world.Webhook.Info(),
            ["sendMessage"] = sending.Message,
            ["sendChatAction"] = sending.Action,
            ["answerCallbackQuery"] = new Answering(world).Answer,
            ["editMessageText"] = editing.Text,
            ["editMessageReplyMarkup"] = editing.Markup,
            ["deleteMessage"] = new Deleting(world).Delete,
            ["editEphemeralMessageText"] = ephemerals.Text,
            ["editEphemeralMessageReplyMarkup"] = ephemerals.Markup,
            ["deleteEphemeralMessage"] = ephemerals.Delete,
            ["getChat"] = chats.Chat,
            ["getChatMember"] = chats.Member,
            ["getChatAdministrators"] = chats.Administrators,
            ["setMyCommands"] = call => world.Commands.Set(world, call),
            ["getMyCommands"] = call => world.Commands.Get(call),
            ["deleteMyCommands"] = call => world.Commands.Delete(call),
        };
    }
}
