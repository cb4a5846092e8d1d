using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Telegram.Text;

/// <summary>The four named character references, and all numeric ones.</summary>
internal static partial class HtmlEntities
{
    public static string Read(string html, ref int at)
    {
        var match = Reference().Match(html, at);
        if (!match.Success)
        {
            throw HtmlReader.Refused("Character '&' must be escaped; named are only lt, gt, amp, quot");
        }
        at += match.Length;
        return Value(match);
    }

    public static string ReadAll(string html)
    {
        var text = "";
        for (var at = 0; at < html.Length;) text += html[at] == '&' ? Read(html, ref at) : html[at++].ToString();
        return text;
    }

    private static string Value(Match match) => match.Value switch
    {
        "&lt;" => "<",
        "&gt;" => ">",
        "&amp;" => "&",
        "&quot;" => "\"",
        _ => Number(match),
    };

    private static string Number(Match match)
    {
        var code = match.Groups["hex"] is { Success: true } hex
            ? int.Parse(hex.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(match.Groups["dec"].Value, CultureInfo.InvariantCulture);
        return System.Text.Rune.IsValid(code) && code != 0
            ? char.ConvertFromUtf32(code)
            : throw HtmlReader.Refused("A numeric entity is no character");
    }

    [GeneratedRegex(@"\G&(lt|gt|amp|quot|#(?<dec>\d{1,7})|#[xX](?<hex>[0-9A-Fa-f]{1,6}));")]
    private static partial Regex Reference();
}
