using System.Globalization;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Messages.Html;

namespace Bot.Telegram.Messages;

/// <summary>What stands on the buttons of a question.</summary>
internal static class ButtonTexts
{
    /// <summary>Columns that, with the letter before them, fill a button as wide as a phone of 360 px.</summary>
    private const int OfButton = 28;

    /// <summary>Columns that, with the letter before them, fill a line of a message there.</summary>
    private const int OfLine = 36;

    /// <summary>Whether all options can be read from the buttons alone: short, told apart, with nothing in them that
    /// a button does not show.</summary>
    public static bool CanHold(IReadOnlyList<Choice> choices) =>
        choices.Count > 0
        && choices.All(c => c is { Token: not null, Mark: ChoiceMark.None, Note: null } && Fits(c, OfButton))
        && choices.Select(Text).Distinct().Count() == choices.Count;

    /// <summary>Whether the option is one line of a message.</summary>
    public static bool IsOneLine(Choice choice) => Fits(choice, OfLine);

    private static bool Fits(Choice choice, int columns) =>
        choice.Text.Blocks is [Paragraph paragraph]
        && new InlineReader(isPlain: false).Read(paragraph.Content)
            .All(r => r.Look is { Url: null, Time: null } && !r.Text.Contains('\n'))
        && Text(choice) is var text && text.Length <= columns && Width(text) <= columns
        && !text.Contains("  ") && !VisibleText.IsBlank(text);

    public static string WithText(Choice choice) => $"{choice.Letter} · {Text(choice)}";

    public static string Letter(Choice choice) => ChoiceTexts.Mark(choice) + choice.Letter;

    private static string Text(Choice choice) => VisibleText.OneLine(choice.Text.ToPlainText());

    /// <summary>Columns, rather too many than too few: what is wide in proportional type counts as two.</summary>
    private static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => rune.Value switch
    {
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 2,
        < 0x1100 => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0 : 1,
        // Punctuation, and letters of the scripts in between.
        (>= 0x1E00 and < 0x2190) => 1,
        _ => 2,
    };
}
