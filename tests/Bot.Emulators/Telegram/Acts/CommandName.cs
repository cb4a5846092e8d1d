using Bot.Emulators.Telegram.State;
using Bot.Emulators.Telegram.Text;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>The command with which a text begins.</summary>
internal static class CommandName
{
    /// <summary>Its name when it may be meant for this bot.</summary>
    public static string? In(FormattedText text, Account bot) => Parts(text) is var (name, to)
        && (to is null || to.Equals(bot.Username, StringComparison.OrdinalIgnoreCase))
            ? name
            : null;

    /// <summary>Name and, after an @, the bot it is meant for.</summary>
    public static (string Name, string? To)? Parts(FormattedText text)
    {
        if (text.Entities.FirstOrDefault(e => e is { Type: "bot_command", Offset: 0 }) is not { } entity) return null;
        var parts = text.Text[1..entity.Length].Split('@');
        return (parts[0], parts.ElementAtOrDefault(1));
    }
}
