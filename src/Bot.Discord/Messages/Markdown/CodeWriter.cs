using System.Text.RegularExpressions;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Writes code. Nothing is escaped in it; where backticks would end it, a zero-width space parts them, so that
/// it still shows the same characters.</summary>
internal static partial class CodeWriter
{
    /// <summary>Has no width, and is no white space to the platform.</summary>
    public const char ZeroWidthSpace = '\u200B';

    public static string Block(string language, string code) =>
        $"```{(Language().IsMatch(language) ? language : "")}\n{OfThree().Replace(code, $"``{ZeroWidthSpace}")}\n```";

    /// <summary>Code within a line. Three backticks would begin a block, so one or two stand around it.</summary>
    public static string Span(string code)
    {
        var runs = Ticks().Matches(code).Select(m => m.Length).ToHashSet();
        var fence = runs.Contains(1) ? "``" : "`";
        if (runs.Contains(1) && runs.Contains(2)) code = OfTwo().Replace(code, $"`{ZeroWidthSpace}`");
        var (before, after) = (Padding(code[0]), Padding(code[^1]));
        return $"{fence}{before}{code}{after}{fence}";
    }

    private static string Padding(char atTheEnd) => atTheEnd is '`' ? $"{ZeroWidthSpace}" : "";

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    [GeneratedRegex("(?<!`)``(?!`)")]
    private static partial Regex OfTwo();

    [GeneratedRegex("``(?=`)")]
    private static partial Regex OfThree();

    [GeneratedRegex(@"\A[a-z0-9+-]+\z")]
    private static partial Regex Language();
}
