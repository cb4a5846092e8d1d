using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Text;

namespace Bot.Telegram.Tests.Messages.Support;

/// <summary>What a card says, without white space and other blanks: it must stand in the messages, in this order.
/// </summary>
internal static partial class Words
{
    public static string Of(Card card, bool areTextsOnButtons) => WithoutBlanks(string.Concat(
        Of(card.Body),
        areTextsOnButtons ? "" : string.Concat(card.Choices.Select(Of)),
        Of(card.Footer)));

    public static string Of(RichText text) => WithoutBlanks(string.Concat(text.Blocks.Select(Of)));

    public static string WithoutBlanks(string text) => string.Concat(text.EnumerateRunes().Where(r =>
        !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not UnicodeCategory.Format
        && r.Value is not 0x2800 and not 0xFFFC));

    /// <summary>The text with U+FFFD for what Telegram would refuse or drop.</summary>
    public static string Visible(string text) => Unshown().Replace(text.Replace("\r\n", "\n"), m => m.Value switch
    {
        "\r" => "\n",
        _ => "\uFFFD",
    });

    private static string Of(Choice choice)
    {
        var mark = choice.Mark is ChoiceMark.Right ? "✅" : choice.Mark is ChoiceMark.Wrong ? "❌" : "";
        var note = choice.Note is null ? "" : $"—{choice.Note}";
        return choice.Text.Blocks is [Paragraph]
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
        @"[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u0333\u033F\u030A]"
        + @"|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Unshown();
}
