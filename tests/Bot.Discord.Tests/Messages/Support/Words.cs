using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Text;

namespace Bot.Discord.Tests.Messages.Support;

/// <summary>What a card says, without white space and other blanks: it must stand in the messages, in this order.
/// </summary>
internal static partial class Words
{
    public static string Of(Card card) => Seen(string.Concat(
        [Of(card.Body), .. card.Choices.Select(Of), Of(card.Footer), .. TooLong(card)]));

    public static string Of(RichText text) => Seen(string.Concat(text.Blocks.Select(Of)));

    /// <summary>Without blanks, and without the sign that stands for links.</summary>
    public static string Seen(string text) => string.Concat(text.EnumerateRunes().Where(r =>
        !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not UnicodeCategory.Format
        && r.Value is not 0x2800 and not 0xFFFC and not '↗'));

    /// <summary>The text with U+FFFD for what cannot be shown.</summary>
    public static string Visible(string text) => Unshown().Replace(
        text.Replace("\r\n", "\n"), m => m.Value is "\r" ? "\n" : "\uFFFD");

    private static IEnumerable<string> TooLong(Card card)
    {
        var rows = card.Menu?.Rows ?? 0;
        return card.Buttons
            .SelectMany((row, place) => row.Where(b => b.Label.Length > (place < rows ? 100 : 80)))
            .Select((button, place) => $"{place + 1}{button.Label}");
    }

    private static string Of(Choice choice)
    {
        var mark = choice.Mark is ChoiceMark.Right ? "✅" : choice.Mark is ChoiceMark.Wrong ? "❌" : "";
        var note = choice.Note is null ? "" : $"—{choice.Note}";
        return choice.Text.Blocks is [Paragraph] && Of(choice.Text) != ""
            ? $"{mark}{choice.Letter}{Of(choice.Text)}{note}"
            : $"{mark}{choice.Letter}{note}{Of(choice.Text)}";
    }

    private static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        CodeBlock code => Visible(code.Text),
        ListBlock list => string.Concat(list.Items.Select(
            (item, place) => (list.Ordered ? $"{place + 1}." : "•") + string.Concat(item.Select(Of)))),
        _ => throw new NotSupportedException($"{block}"),
    };

    private static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        TextRun run => Visible(run.Text),
        CodeSpan code => Visible(code.Text),
        Strong strong => Of(strong.Content),
        Emphasis emphasis => Of(emphasis.Content),
        Link link => Of(link.Content),
        Time time => $"{time.At:uuuu-MM-dd HH:mm} UTC",
        LineBreak => "\n",
        _ => throw new NotSupportedException($"{inline}"),
    }));

    [GeneratedRegex(
        @"[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E]"
        + @"|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Unshown();
}
