using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Core.Chat.Preview;
using NodaTime;

namespace Bot.Telegram.Messages.Preview;

/// <summary>Reads Telegram's HTML as <see cref="Html.HtmlWriter"/> writes it.</summary>
internal static partial class ShownHtml
{
    public static IReadOnlyList<ShownText> Read(string html)
    {
        var looks = new Stack<ShownLook>([default]);
        var texts = new List<ShownText>();
        foreach (Match part in Part().Matches(html))
        {
            if (part.Groups["text"] is { Success: true } text)
                texts.Add(new ShownText(WebUtility.HtmlDecode(text.Value), looks.Peek()));
            else if (part.Groups["end"].Length > 0) looks.Pop();
            else looks.Push(Look(part.Groups["tag"].Value, part.Groups["value"].Value, looks.Peek()));
        }
        return texts;
    }

    private static ShownLook Look(string tag, string value, ShownLook around) => tag switch
    {
        "b" => around with { IsBold = true },
        "i" => around with { IsItalic = true },
        "pre" => around with { IsBlock = true },
        "code" => around with { IsCode = !around.IsBlock },
        "a" => around with { Url = WebUtility.HtmlDecode(value) },
        "tg-time" => around with
        {
            At = Instant.FromUnixTimeSeconds(long.Parse(value, CultureInfo.InvariantCulture)),
        },
        _ => around,
    };

    [GeneratedRegex("""<(?<end>/?)(?<tag>[a-z-]+)(?: [a-z]+="(?<value>[^"]*)")?[^>]*>|(?<text>[^<]+)""")]
    private static partial Regex Part();
}
