using Bot.Core.Chat;
using Bot.Telegram.Api;

namespace Bot.Telegram.Updates.Reading;

/// <summary>What a message or a channel's post means to the bot.</summary>
internal static class MessageReader
{
    /// <summary>What people send and would expect an answer to, besides text. All else that a message can hold tells
    /// of something that happened in the chat.</summary>
    private static readonly string[] Contents =
    [
        "animation", "audio", "checklist", "contact", "dice", "document", "game", "live_photo", "location",
        "paid_media", "photo", "poll", "rich_message", "sticker", "story", "venue", "video", "video_note", "voice",
    ];

    public static Incoming? Read(Message message, Happening happening, BotIdentity bot)
    {
        if (message.MigrateToChatId is { } to) return happening.Migrated(TelegramNames.Address(to));
        if (message.MigrateFromChatId is { } from)
            return (happening with { Chat = TelegramNames.Address(from) }).Migrated(happening.Chat);

        happening = happening with { From = Origin.Person(message.From), Topic = Origin.TopicOf(message) };
        if (message.ForumTopicReopened is not null || message.GeneralForumTopicUnhidden is not null)
            return happening.Reopened();

        return Author(message, happening) is { } known
            ? Words(message, known with { Message = Origin.RefOf(message) }, bot)
            : null;
    }

    private static Incoming? Words(Message message, Happening happening, BotIdentity bot)
    {
        if (CommandText.Read(message.Text, message.Entities) is { } command)
            return command.IsFor(bot.Username) ? happening.Command(command) : null;
        return happening.Kind is ChatKind.Private && HoldsContent(message) ? happening.Text() : null;
    }

    /// <summary>Null for those the bot does not listen to.</summary>
    private static Happening? Author(Message message, Happening happening)
    {
        if (message.IsAutomaticForward) return null;
        if (happening.Kind is ChatKind.Channel || message.SenderChat?.Id == message.Chat.Id)
            return happening with { From = null, IsByAdmin = true };
        if (message.SenderChat is not null) return happening with { From = null };
        return message.From is { IsBot: true } ? null : happening;
    }

    private static bool HoldsContent(Message message) =>
        message.Text is not null || (message.Rest is { } rest && Contents.Any(rest.ContainsKey));
}
