using Bot.ContentTools.Markup;
using Markdig.Syntax;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>What may be a question: where it begins, under which headings, and its blocks.</summary>
/// <param name="Part">The part of the file in which it stands.</param>
/// <param name="Line">Counted from 1, in the file.</param>
/// <param name="Title">The heading or paragraph that asks; null when it is the first of the blocks.</param>
internal sealed record MarkdownSection(
    MarkdownPart Part, int Line, string? Category, LeafBlock? Title, List<Block> Blocks)
{
    /// <summary>Its number in a list.</summary>
    public string? Number { get; init; }
}

/// <summary>Cuts a part into sections.</summary>
/// <param name="part">The part.</param>
/// <param name="headings">Those in force where it begins, and then where it ends.</param>
internal sealed class MarkdownSections(MarkdownPart part, List<(int Level, string Title)> headings)
{
    private readonly List<MarkdownSection> _sections = [];

    public List<MarkdownSection> Read()
    {
        List<Block> blocks = [.. part.Blocks];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is LinkReferenceDefinitionGroup) continue;
            if (blocks[i] is HeadingBlock heading) AddHeading(heading, blocks, i);
            else if (_sections is [.., { Title: not null }]) _sections[^1].Blocks.Add(blocks[i]);
            else if (blocks[i] is ListBlock { IsOrdered: true } list
                && HasQuestions(list, blocks.ElementAtOrDefault(i + 1))) AddItems(list);
            else if (BeginsQuestion(blocks, i)) Add(blocks[i], null, [blocks[i]]);
            else if (_sections.Count > 0) _sections[^1].Blocks.Add(blocks[i]);
            else Add(blocks[i], null, [blocks[i]]);
        }
        return _sections;
    }

    private void AddHeading(HeadingBlock heading, List<Block> blocks, int at)
    {
        var title = Source(heading).TrimStart('#', ' ', '\t').Trim();
        var until = blocks.FindIndex(at + 1, Math.Min(blocks.Count - at - 1, 40), b => b is HeadingBlock);
        var next = until < 0 ? blocks.Count : until;
        var own = blocks.GetRange(at + 1, Math.Min(next, at + 41) - at - 1);
        var isQuestion = MarkdownSigns.Number(title) is not null
            || own.Exists(b => b is ListBlock list && HasBoxes(list))
            || own.Exists(b => b is ParagraphBlock && MarkdownSigns.Answer(Source(b).Trim('*', '_', ' ')) is not null);
        if (MarkdownNotes.Of(own, part.Text).HasId || (isQuestion && !HasOwnQuestions(own)))
        {
            Add(heading, heading, []);
            return;
        }
        headings.RemoveAll(h => h.Level >= heading.Level);
        var shown = MarkdownText.Of([heading], _ => { }).ToPlainText().Trim();
        if (shown.Length > 0) headings.Add((heading.Level, shown));
        Add(heading, null, []);
    }

    /// <summary>A heading over questions that are numbered themselves asks nothing.</summary>
    private bool HasOwnQuestions(List<Block> blocks) =>
        blocks.Exists(b => b is ListBlock { IsOrdered: true } list && HasQuestions(list, null))
        || blocks.FindIndex(b => b is ParagraphBlock && MarkdownSigns.Number(Source(b).TrimStart('*', '_')) is not null)
            is >= 0 and var first
            && blocks.FindIndex(first, b => b is ListBlock) > first
            && blocks.FindIndex(0, first, b => b is ListBlock) < 0;

    private void AddItems(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            List<Block> blocks = [.. item];
            Add(item, null, blocks, $"{item.Order}");
        }
    }

    private void Add(Block start, LeafBlock? title, List<Block> blocks, string? number = null) => _sections.Add(
        new MarkdownSection(part, part.LinesBefore + start.Line + 1, Category(), title, blocks) { Number = number });

    private string? Category() =>
        headings.Count == 0 ? null : string.Join('/', headings.Select(h => h.Title));

    private bool HasQuestions(ListBlock list, Block? next) =>
        !HasBoxes(list) && (list.OfType<ListItemBlock>().Any(i => i.Any(b => b is ListBlock))
            || (list.Count == 1 && next is ListBlock nextList && HasBoxes(nextList)));

    /// <summary>A numbered or bold paragraph before options begins a question.</summary>
    private bool BeginsQuestion(List<Block> blocks, int at)
    {
        if (blocks[at] is not ParagraphBlock) return false;
        var source = Source(blocks[at]);
        var isBold = source.StartsWith("**", StringComparison.Ordinal) && source.TrimEnd().EndsWith("**");
        if (MarkdownSigns.Number(source.TrimStart('*', '_')) is null && !isBold) return false;
        if (MarkdownSigns.Answer(source.Trim('*', '_', ' ')) is not null) return false;
        var following = blocks.Skip(at + 1).Take(6).TakeWhile(b => b is not HeadingBlock).ToList();
        return following.Exists(b => b is ListBlock) || MarkdownOptions.InLines(source) > 1
            || following.Exists(b => b is ParagraphBlock && MarkdownOptions.InLines(Source(b)) > 1);
    }

    private bool HasBoxes(ListBlock list) => list.OfType<ListItemBlock>()
        .Any(i => MarkdownOptions.Box(i, part.Text) is not null);

    private string Source(Block block) => part.Text.Substring(block.Span.Start, block.Span.Length);
}
