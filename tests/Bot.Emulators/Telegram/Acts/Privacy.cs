using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>Which messages of a chat a bot gets to see.</summary>
internal static class Privacy
{
    public static bool Shows(World world, TelegramMessage message)
    {
        var chat = message.Chat;
        if (chat.Kind == ChatKind.Private) return true;
        var bot = chat.Of(world.Bot);
        if (!bot.IsIn) return false;
        if (bot.IsAdmin || !world.Options.PrivacyMode || chat.Kind == ChatKind.Channel) return true;
        return message.ReplyTo?.FromBot == true || IsForBot(world, message);
    }

    private static bool IsForBot(World world, TelegramMessage message) =>
        CommandName.Parts(new FormattedText(message.Text, message.Entities)) is var (_, to)
        && (to?.Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase) ?? message.Chat.BotSpokeLast);
}
