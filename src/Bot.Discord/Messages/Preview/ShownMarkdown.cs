using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat.Preview;
using Bot.Discord.Messages.Markdown;
using NodaTime;

namespace Bot.Discord.Messages.Preview;

/// <summary>Reads the platform's Markdown as <see cref="MarkdownWriter"/> writes it: every sign that is no mark-up has
/// a backslash before it.</summary>
internal static partial class ShownMarkdown
{
    public static IReadOnlyList<ShownText> Read(string markdown)
    {
        var (texts, look) = (new List<ShownText>(), default(ShownLook));
        foreach (Match part in Part().Matches(markdown))
        {
            if (part.Groups["small"].Success) look = look with { IsSmall = true };
            else if (part.Groups["signs"] is { Success: true } signs) look = Turned(look, signs.Length);
            else texts.AddRange(Read(part, look));
            if (part.Value == "\n") look = look with { IsSmall = false };
        }
        return texts;
    }

    private static IEnumerable<ShownText> Read(Match part, ShownLook look)
    {
        if (part.Groups["block"] is { Success: true } block)
            return [new ShownText(Plain(block.Value), new ShownLook { IsBlock = true })];
        if (part.Groups["span"] is { Success: true } span)
            return [new ShownText(Plain(span.Value), look with { IsCode = true })];
        if (part.Groups["words"] is { Success: true } words)
            return Read(words.Value).Select(t => t with { Look = look with { Url = part.Groups["url"].Value } });
        if (part.Groups["moment"] is { Success: true } moment)
        {
            var at = Instant.FromUnixTimeSeconds(long.Parse(moment.Value, CultureInfo.InvariantCulture));
            return [new ShownText($"{at:uuuu-MM-dd HH:mm} UTC", look with { At = at })];
        }
        if (part.Groups["bullet"] is { Success: true } bullet) return [new ShownText($"{bullet.Value}• ", look)];
        var text = part.Groups["escaped"] is { Success: true } escaped ? escaped.Value : part.Value;
        return [new ShownText(Plain(text), look)];
    }

    private static ShownLook Turned(ShownLook look, int signs) => look with
    {
        IsBold = signs >= 2 ? !look.IsBold : look.IsBold,
        IsItalic = signs != 2 ? !look.IsItalic : look.IsItalic,
    };

    private static string Plain(string text) => text.Replace($"{CodeWriter.ZeroWidthSpace}", "");

    [GeneratedRegex(
        """
        ```[a-z0-9+-]*\n(?<block>[\s\S]*?)\n```
        | (?<tick>``?)(?<span>.*?[^`])\k<tick>(?!`)
        | ^(?<small>-\#\ )
        | ^(?<bullet>\ *)-\ (?=\S)
        | \\(?<escaped>.)
        | (?<signs>\*{1,3})
        | \[(?<words>(?:\\.|[^\]\\])*)\]\(<(?<url>[^>]*)>\)
        | <t:(?<moment>-?[0-9]+):R>
        | \n
        | [^`\\*\[<\n-]+
        | .
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Part();
}
