using Bot.Core.Chat;
using Bot.Telegram.Api;

namespace Bot.Telegram.Messages;

/// <summary>A message as it is sent.</summary>
/// <param name="Text">Telegram's HTML.</param>
/// <param name="Length">How many UTF-16 units it shows, at most 4096.</param>
/// <param name="Keyboard">The buttons below it.</param>
internal sealed record ComposedMessage(string Text, int Length, InlineKeyboardMarkup? Keyboard);

/// <summary>For whom a message is composed.</summary>
internal sealed record MessageStyle
{
    /// <summary>Whether the server knows neither <c>tg-time</c> nor the looks of buttons.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The bot's name in links, without @.</summary>
    public required string BotUsername { get; init; }

    public required ChatKind ChatKind { get; init; }
}
