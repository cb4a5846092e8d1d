using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Who an ephemeral is for, and what it stands in for.</summary>
internal sealed record EphemeralTarget(Account Receiver, TelegramMessage? Replaces);

/// <summary>When a bot may send an ephemeral: soon after its receiver did something; an admin always.</summary>
internal sealed class EphemeralRules(World world)
{
    public EphemeralTarget? Read(Call call, ChatState chat)
    {
        if (call["ephemeral_message_parameters"] is not JsonObject given) return null;
        if (!chat.IsGroup) throw ApiError.Bad("ephemeral messages can be sent only to groups and supergroups");
        var receiver = world.Accounts.GetValueOrDefault((long)given["receiver_user_id"]!);
        if (receiver is null || receiver.IsBot || !chat.Of(receiver).IsIn) throw ApiError.Bad("user not found");
        var press = PressOf(given, chat, receiver);
        var replaces = (bool?)given["replace_callback_query_message"] == true ? Replaced(press) : null;
        var isPrompted = press is not null || Prompt(call, chat, receiver) is not null;
        return isPrompted || chat.Of(world.Bot).IsAdmin
            ? new(receiver, replaces)
            : throw ApiError.Bad("not enough rights to send an ephemeral message");
    }

    private Press? PressOf(JsonObject given, ChatState chat, Account receiver) =>
        (string?)given["callback_query_id"] is { } id
        && world.Presses.TryGetValue(id, out var press)
        && press.By == receiver && press.Message.Chat == chat && IsFresh(press.At)
            ? press
            : null;

    private TelegramMessage? Prompt(Call call, ChatState chat, Account receiver) =>
        call["reply_parameters"]?["ephemeral_message_id"] is { } id
        && chat.FindEphemeral((int)id) is { FromBot: false } message
        && message.From == receiver && IsFresh(message.SentAt)
            ? message
            : null;

    private bool IsFresh(DateTimeOffset at) => world.Now - at <= world.Options.EphemeralWindow;

    private static TelegramMessage Replaced(Press? press)
    {
        if (press is null) throw ApiError.Bad("callback query to replace the message of not found");
        return press.Message.IsEphemeral
            ? throw ApiError.Bad("an ephemeral message can't be replaced; edit it")
            : press.Message;
    }
}
