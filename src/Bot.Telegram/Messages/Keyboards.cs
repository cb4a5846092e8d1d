using System.Text;
using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Messages.Html;

namespace Bot.Telegram.Messages;

/// <summary>Makes the buttons of a card.</summary>
internal static class Keyboards
{
    /// <summary>In one row, and in one message: more are not shown. Not in the reference, but seen by many libraries.
    /// </summary>
    private const int MaxInRow = 8;
    public const int MaxInAll = 100;

    /// <summary>Of a token or a start payload, in UTF-8 (Bot API, "InlineKeyboardButton").</summary>
    public const int MaxBytes = 64;

    /// <summary>None, one, or several when they are too many for one message.</summary>
    public static IReadOnlyList<InlineKeyboardMarkup> Of(Card card, bool areTextsOnButtons, MessageStyle style)
    {
        var keyboards = new List<List<IReadOnlyList<InlineKeyboardButton>>>();
        foreach (var row in Rows(card, areTextsOnButtons, style))
        {
            if (keyboards is not [.., var last] || last.Sum(r => r.Count) + row.Count > MaxInAll) keyboards.Add([row]);
            else last.Add(row);
        }
        return [.. keyboards.Select(rows => new InlineKeyboardMarkup(rows))];
    }

    private static IEnumerable<IReadOnlyList<InlineKeyboardButton>> Rows(
        Card card, bool areTextsOnButtons, MessageStyle style) =>
    [
        .. areTextsOnButtons
            ? card.Choices.Select(c => new[] { Pressed(ButtonTexts.WithText(c), c.Token!) })
            : Evenly([.. card.Choices.Select(c => Letter(c, style)).OfType<InlineKeyboardButton>()]),
        .. card.Buttons.SelectMany(row => Evenly([.. row.Select(b => Of(b, style))])),
        .. style.ChatKind is ChatKind.Private ? [] : Evenly([.. card.StartLinks.Select(l => Of(l, style))]),
    ];

    /// <summary>As few rows as hold them, none much shorter than another.</summary>
    private static IEnumerable<InlineKeyboardButton[]> Evenly(IReadOnlyList<InlineKeyboardButton> buttons)
    {
        var rows = (buttons.Count + MaxInRow - 1) / MaxInRow;
        return rows == 0 ? [] : buttons.Chunk((buttons.Count + rows - 1) / rows);
    }

    /// <summary>Null: an option that can no longer be pressed, on a server that knows no dead buttons.</summary>
    private static InlineKeyboardButton? Letter(Choice choice, MessageStyle style)
    {
        var text = ButtonTexts.Letter(choice);
        var look = choice.Mark switch
        {
            ChoiceMark.Right => "success",
            ChoiceMark.Wrong => "danger",
            _ => null,
        };
        if (choice.Token is { } token) return Pressed(text, token, style.IsPlain ? null : look);
        return style.IsPlain ? null : new InlineKeyboardButton(text) { Style = look, Disabled = new DisabledButton() };
    }

    private static InlineKeyboardButton Of(Button button, MessageStyle style) => Pressed(
        VisibleText.OneLine(button.Label), button.Token, style.IsPlain ? null : button.Style switch
        {
            ButtonStyle.Primary => "primary",
            ButtonStyle.Current => "success",
            _ => null,
        });

    private static InlineKeyboardButton Of(StartLink link, MessageStyle style) => new(VisibleText.OneLine(link.Label))
    {
        Url = $"https://t.me/{style.BotUsername}?start={Checked(link.Payload)}",
    };

    private static InlineKeyboardButton Pressed(string text, string token, string? look = null) =>
        new(text) { CallbackData = Checked(token), Style = look };

    private static string Checked(string carried) => Encoding.UTF8.GetByteCount(carried) is >= 1 and <= MaxBytes
        ? carried
        : throw new ArgumentException($"A button carries 1 to {MaxBytes} bytes.");
}
