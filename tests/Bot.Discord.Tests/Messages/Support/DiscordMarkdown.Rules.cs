using System.Text.RegularExpressions;

namespace Bot.Discord.Tests.Messages.Support;

internal sealed partial class DiscordMarkdown
{
    [GeneratedRegex(@"^(?: *#{1,3}\s| *>(?:>>)? )")]
    private static partial Regex HeadingOrQuote();

    [GeneratedRegex(@"^(?: *(?<dash>[-*+]) +| *(?<number>[0-9]+\.) +|-# +)")]
    private static partial Regex Marker();

    [GeneratedRegex(
        @"^```(?:(?<language>[a-z0-9_+\-.\#]+?)\n)?\n*(?<code>[^\n][\s\S]*?)\n*```", RegexOptions.IgnoreCase)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^(?<fence>`+)(?<code>[\s\S]*?[^`])\k<fence>(?!`)")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^ (?= *`)|(?<=` *) $")]
    private static partial Regex Padding();

    [GeneratedRegex(@"^\\[^0-9A-Za-z\s]")]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"^\[(?<words>(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]"
        + @"\(\s*<?(?<url>(?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['""](?:[\s\S]*?)['""])?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^<t:(?<unix>-?[0-9]{1,17})(?::(?<form>[tTdDfFsSR]))?>")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^\*(?=\S)(?<inner>(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)"
        + @"|^\b_(?<inner>(?:__|\\[\s\S]|[^\\_])+?)_\b")]
    private static partial Regex Italic();

    [GeneratedRegex(@"^\*\*(?<inner>(?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")]
    private static partial Regex Bold();

    /// <summary>Underlining, strike-through, spoilers, addresses, mentions of all kinds, emoji, commands.</summary>
    [GeneratedRegex(@"^(?:__(?:\\[\s\S]|[^\\])+?__(?!_)|~~[\s\S]+?~~(?!_)|\|\|[\s\S]+?\|\||<[^: >]+:/[^ >]+>"
        + @"|(?:https?|steam)://[^\s<]+|<@[!&]?[0-9]+>|@everyone|@here|<\#[0-9]+>|<a?:\w+:[0-9]+>|<id:\w+>|</[^>]+>"
        + @"|:[^\s:]+:)", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unmeant();
}
