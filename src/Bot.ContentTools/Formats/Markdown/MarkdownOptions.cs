using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Text;
using Markdig.Syntax;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>Finds the options in the blocks of a question.</summary>
internal sealed class MarkdownOptions(string text, Action<string> lost)
{
    /// <summary>The options; empty when there are none.</summary>
    public List<ExchangeOption> Found { get; } = [];

    /// <summary>Whether boxes say which are right.</summary>
    public bool HasBoxes { get; private set; }

    /// <summary>Takes the options out of the blocks; what remains stands before and behind them.</summary>
    public (List<Markdig.Syntax.Block> Before, List<Markdig.Syntax.Block> After) Take(List<Markdig.Syntax.Block> blocks)
    {
        HasBoxes = blocks.Exists(b => b is Markdig.Syntax.ListBlock list && list.OfType<ListItemBlock>().Any(HasBox));
        var isOption = (Markdig.Syntax.Block b) => b is Markdig.Syntax.ListBlock list
            && (HasBoxes ? list.OfType<ListItemBlock>().Any(HasBox) : list.Count > 1);
        var first = blocks.FindIndex(b => isOption(b));
        if (first < 0) return TakeLines(blocks);
        var last = HasBoxes ? blocks.FindLastIndex(b => isOption(b)) : first;
        var trailing = 0;
        for (var i = first; i <= last; i++)
        {
            if (isOption(blocks[i])) AddItems((Markdig.Syntax.ListBlock)blocks[i]);
            else Append(blocks[i]);
            trailing = isOption(blocks[i]) ? i == last ? trailing : 0 : trailing + 1;
        }
        if (last == first) trailing = 0;
        for (; trailing > 0 && last + 1 < blocks.Count && blocks[last + 1] is Markdig.Syntax.CodeBlock; trailing--)
            Append(blocks[++last]);
        WithoutLetters();
        return (blocks[..first], blocks[(last + 1)..]);
    }

    /// <summary>How many lines of a paragraph are options, by their letters in order.</summary>
    public static int InLines(string paragraph) => paragraph.Split('\n').Aggregate(
        0, (count, line) => MarkdownSigns.Letter(line)?.Place == count ? count + 1 : count);

    /// <summary>The box at the start of an item; null when there is none.</summary>
    public static (int Length, bool IsTicked)? Box(ListItemBlock item, string text) =>
        MarkdownSigns.Check(Content(item, text, out _));

    /// <summary>The source of an item behind its bullet, its lines no longer indented.</summary>
    private static string Source(ListItemBlock item, string text)
    {
        var content = Content(item, text, out var indent);
        if (content.IndexOf('\n') < 0) return content.ToString();
        var lines = content.ToString().Split('\n');
        return string.Join('\n', lines.Skip(1).Select(line => Dedented(line, indent)).Prepend(lines[0]));
    }

    private static ReadOnlySpan<char> Content(ListItemBlock item, string text, out int indent)
    {
        var source = text.AsSpan(item.Span.Start, Math.Min(item.Span.Length, text.Length - item.Span.Start));
        var bullet = 0;
        while (bullet < source.Length && char.IsAsciiDigit(source[bullet])) bullet++;
        bullet++;
        var rest = source[Math.Min(bullet, source.Length)..];
        var content = rest.TrimStart(' ');
        indent = item.Column + bullet + Math.Min(rest.Length - content.Length, 4);
        return content;
    }

    private static string Dedented(string line, int indent)
    {
        var spaces = 0;
        while (spaces < line.Length && spaces < indent && line[spaces] == ' ') spaces++;
        return line[spaces..].StartsWith('\t') && spaces == 0 && indent > 1 ? line[1..] : line[spaces..];
    }

    private bool HasBox(ListItemBlock item) => Box(item, text) is not null;

    private void AddItems(Markdig.Syntax.ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var source = Source(item, text);
            var box = MarkdownSigns.Check(source);
            source = MarkdownOptionText.BehindBox(source, box?.Length ?? 0);
            if (PlainMarkdown.Words(source) is { } words)
            {
                Found.Add(new ExchangeOption(words, box?.IsTicked == true));
                continue;
            }
            var document = MarkdownText.Parse(source);
            var reasons = document.SkipWhile(b => b is not QuoteBlock).ToList();
            if (!HasBoxes || !reasons.TrueForAll(b => b is QuoteBlock)) reasons.Clear();
            Found.Add(new ExchangeOption(
                MarkdownText.Of(document.Take(document.Count - reasons.Count), lost), box?.IsTicked == true,
                MarkdownText.Of(reasons.OfType<QuoteBlock>().SelectMany(q => q), lost)));
        }
    }

    private void Append(Markdig.Syntax.Block block)
    {
        var (option, place) = (Found[^1], Found.Count - 1);
        var isLabel = option.Text.ToPlainText().Trim() is { Length: 1 } label && label[0] == 'A' + place;
        Found[^1] = option with
        {
            Text = RichText.Join(isLabel ? RichText.Empty : option.Text, MarkdownText.Of([block], lost)),
        };
    }

    /// <summary>Letters that only count the options are left out, as their order changes.</summary>
    private void WithoutLetters()
    {
        var letters = Found.Select(o => MarkdownSigns.Letter(RichPrefix.Text(o.Text))).ToList();
        if (!letters.Index().All(l => l.Item?.Place == l.Index)) return;
        for (var i = 0; i < Found.Count; i++)
            Found[i] = Found[i] with { Text = RichPrefix.Without(Found[i].Text, letters[i]!.Value.Length) };
    }

    private (List<Markdig.Syntax.Block>, List<Markdig.Syntax.Block>) TakeLines(List<Markdig.Syntax.Block> blocks)
    {
        var at = blocks.FindIndex(b => b is ParagraphBlock && InLines(Source(b)) > 1);
        if (at < 0) return (blocks, []);
        var lines = Source(blocks[at]).Split('\n').ToList();
        var first = lines.FindIndex(l => MarkdownSigns.Letter(l)?.Place == 0);
        var count = InLines(Source(blocks[at]));
        foreach (var line in lines.Skip(first).Take(count))
        {
            var words = line[(MarkdownSigns.Letter(line)?.Length ?? 0)..];
            Found.Add(new ExchangeOption(MarkdownText.Read(MarkdownOptionText.Literal(words), lost), false));
        }
        var before = MarkdownText.Parse(string.Join('\n', lines.Take(first)));
        var after = MarkdownText.Parse(string.Join('\n', lines.Skip(first + count)));
        return ([.. blocks[..at], .. before], [.. after, .. blocks[(at + 1)..]]);
    }

    private string Source(Markdig.Syntax.Block block) => text.Substring(block.Span.Start, block.Span.Length);
}
