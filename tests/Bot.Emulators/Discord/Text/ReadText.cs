using System.Text.RegularExpressions;

namespace Bot.Emulators.Discord.Text;

/// <summary>Markdown as people read it: without its marks. Moments stay as they are written, and a link shows where it
/// leads.</summary>
internal static partial class ReadText
{
    public static string Of(string markdown) => Part().Replace(markdown, match => match switch
    {
        _ when match.Groups["block"].Success => match.Groups["block"].Value.TrimEnd('\n'),
        _ when match.Groups["code"].Success => match.Groups["code"].Value,
        _ when match.Groups["escaped"].Success => match.Groups["escaped"].Value,
        _ when match.Groups["words"].Success => $"{Of(match.Groups["words"].Value)} <{match.Groups["url"].Value}>",
        _ when match.Groups["moment"].Success => match.Value,
        _ when match.Groups["item"].Success => match.Groups["indent"].Value + "• ",
        _ => "",
    });

    [GeneratedRegex(
        @"```(?:[a-z0-9_+.-]+\n)?(?<block>[\s\S]+?)```"
        + @"|(?<fence>`+) ?(?<code>[\s\S]*?[^`]) ?\k<fence>(?!`)"
        + @"|\\(?<escaped>[^0-9A-Za-z\s])"
        + @"|\[(?<words>(?:\\.|[^\[\]\\])+)\]\(<?(?<url>[^()<>\s]+)>?\)"
        + @"|(?<moment><t:-?[0-9]+(?::[A-Za-z])?>)"
        + @"|(?m:^(?<indent> *)(?<item>[-*] ))"
        + @"|(?m:^-\# )|\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])")]
    private static partial Regex Part();
}
