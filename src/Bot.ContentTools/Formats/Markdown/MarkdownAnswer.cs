using Bot.ContentTools.Exchange;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>The answer named below the options.</summary>
internal sealed class MarkdownAnswer(RichText rest, int at, string key, int length)
{
    /// <summary>The first line that names it; null when none does.</summary>
    public static MarkdownAnswer? In(RichText rest)
    {
        for (var i = 0; i < rest.Blocks.Count; i++)
        {
            if (Line(rest, i) is not { } line) continue;
            if (MarkdownSigns.Answer(line) is not { IsWrong: false } answer) continue;
            if (answer.Said.Length > 0) return new MarkdownAnswer(rest, i, answer.Said, 1);
            if (Line(rest, i + 1) is not { } next) continue;
            var said = MarkdownSigns.Answer(next) is { IsWrong: false, Said.Length: > 0 } below
                ? below.Said : next.Trim();
            return new MarkdownAnswer(rest, i, said, 2);
        }
        return null;
    }

    /// <summary>The places of the options that it can mean.</summary>
    public List<int> Places(List<ExchangeOption> options)
    {
        var places = new HashSet<int>();
        var bare = key.Trim().TrimEnd('.');
        var letter = MarkdownSigns.Letter(key) ?? MarkdownSigns.Letter(bare + ".");
        if (letter is { } found && found.Place < options.Count) places.Add(found.Place);
        if (int.TryParse(bare.Split('.', ')', ':')[0], out var number) && number >= 1 && number <= options.Count)
            places.Add(number - 1);
        for (var i = 0; i < options.Count; i++)
        {
            var text = options[i].Text.ToPlainText().Trim();
            if (text.Equals(key.Trim(), StringComparison.OrdinalIgnoreCase)) places.Add(i);
        }
        return [.. places];
    }

    /// <summary>What is said besides: all but the line itself, if that repeats nothing but the option.</summary>
    public RichText Explanation(ExchangeOption right)
    {
        var said = key[(MarkdownSigns.Letter(key)?.Length ?? 0)..].Trim().TrimEnd('.');
        var isOnlyKey = said.Length <= 1 || int.TryParse(said, out _)
            || said.Equals(right.Text.ToPlainText().Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
        return isOnlyKey
            ? new RichText([.. rest.Blocks.Take(at), .. rest.Blocks.Skip(at + length)])
            : rest;
    }

    private static string? Line(RichText text, int index) =>
        index < text.Blocks.Count && text.Blocks[index] is Paragraph paragraph
            ? new RichText([paragraph]).ToPlainText() : null;
}
