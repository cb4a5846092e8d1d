using Bot.ContentTools.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>Cuts a part into sections.</summary>
/// <param name="part">The part.</param>
/// <param name="headings">Those in force where it begins, and then where it ends.</param>
/// <param name="between">Is told the line of what may belong to the question before it or to the one behind it.</param>
internal sealed class MarkdownSections(
    MarkdownPart part, List<(int Level, string Title)> headings, Action<int> between)
{
    private readonly List<MarkdownSection> _sections = [];

    /// <summary>What the last section has: options with boxes, an answer below a list, and words below its boxes.
    /// </summary>
    private (int Boxes, bool HasList, bool HasAnswer, Block? Below) _last;

    /// <summary>Whether everything up to the next heading belongs to the last section.</summary>
    private bool _isWhole;

    public List<MarkdownSection> Read()
    {
        List<Block> blocks = [.. part.Blocks];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is LinkReferenceDefinitionGroup) continue;
            if (blocks[i] is HeadingBlock && IsPart(blocks[i])) Append(blocks[i]);
            else if (blocks[i] is HeadingBlock heading) AddHeading(heading, blocks, i);
            else if (IsAnswered && blocks[i] is ListBlock { IsOrdered: true } below && AsksBelow(below, blocks, i))
                AddItems(below);
            else if (IsAnswered && AsksBelow(blocks, i)) Add(blocks[i], null, [blocks[i]]);
            else if (_sections is [.., { Title: not null }]) Append(blocks[i]);
            else if (blocks[i] is ListBlock { IsOrdered: true } list && HasQuestions(list, NextList(blocks, i)))
                AddItems(list);
            else if (BeginsQuestion(blocks, i)) Add(blocks[i], null, [blocks[i]]);
            else if (_sections is [.., { Blocks.Count: > 0 }]) Append(blocks[i]);
            else Add(blocks[i], null, [blocks[i]]);
        }
        return _sections;
    }

    private bool IsAnswered => !_isWhole && (_last.Boxes > 1 || _last.HasAnswer);

    private void Append(Block block)
    {
        _sections[^1].Blocks.Add(block);
        Note(block);
    }

    private void Note(Block block)
    {
        if (block is ListBlock list)
        {
            _last.HasList = true;
            if (HasBoxes(list)) (_last.Boxes, _last.Below) = (_last.Boxes + list.Count, null);
        }
        else if (block is ParagraphBlock)
        {
            if (_last.Boxes > 0) _last.Below ??= block;
            if (MarkdownOptions.InLines(Source(block)) > 1) _last.HasList = true;
            if (_last.HasList && IsAnswer(block)) _last.HasAnswer = true;
        }
    }

    /// <summary>Whether a list below a question asks the next one.</summary>
    private bool AsksBelow(ListBlock list, List<Block> blocks, int at) => !HasBoxes(list)
        && (list.OfType<ListItemBlock>().Any(i => i.Any(b => b is ListBlock inner && HasBoxes(inner)))
            || list is { Count: 1 } && NextList(blocks, at) is { } next
                && (HasBoxes(next) || _last.Boxes == 0 && list.OrderedStart is not "1"));

    /// <summary>Whether a paragraph below a question asks the next one.</summary>
    private bool AsksBelow(List<Block> blocks, int at)
    {
        if (blocks[at] is not ParagraphBlock || IsAnswer(blocks[at])) return false;
        var source = Source(blocks[at]);
        if (MarkdownSigns.Number(source.TrimStart('*', '_')) is not null) return BeginsQuestion(blocks, at);
        if (_last.Boxes < 2 || NextList(blocks, at) is not { } next || !HasBoxes(next)) return false;
        var isBegun = !source.StartsWith("![", StringComparison.Ordinal)
            && (_sections[^1].Title is null || MarkdownSigns.IsBold(source) || MarkdownSigns.Asks(source));
        if (isBegun && _last.Below is { } below) between(part.LinesBefore + below.Line + 1);
        return isBegun;
    }

    /// <summary>The list below, if nothing but code, a table or the like stands between.</summary>
    private static ListBlock? NextList(List<Block> blocks, int at)
    {
        do at++;
        while (at < blocks.Count && blocks[at] is CodeBlock or HtmlBlock or Table);
        return at < blocks.Count ? blocks[at] as ListBlock : null;
    }

    private void AddHeading(HeadingBlock heading, List<Block> blocks, int at)
    {
        var title = Source(heading).TrimStart('#', ' ', '\t').Trim();
        var until = blocks.FindIndex(at + 1, Math.Min(blocks.Count - at - 1, 40), b => b is HeadingBlock);
        var next = until < 0 ? blocks.Count : until;
        var own = blocks.GetRange(at + 1, Math.Min(next, at + 41) - at - 1);
        var isQuestion = MarkdownSigns.Number(title) is not null
            || own.Exists(b => b is ListBlock list && HasBoxes(list))
            || own.Exists(b => b is ParagraphBlock && IsAnswer(b));
        var isPerhaps = !isQuestion && !(until >= 0 && ((HeadingBlock)blocks[until]).Level > heading.Level)
            && (MarkdownSigns.Asks(title) || IsOverOptions(title, own));
        var isNumbered = MarkdownSigns.Number(title) is not null;
        var isOurs = MarkdownNotes.Of(own, part.Text).HasId;
        if (isOurs || (isQuestion || isPerhaps) && !HasOwnQuestions(own) && (isNumbered || !HasManyQuestions(own)))
        {
            Add(heading, heading, []);
            _sections[^1] = _sections[^1] with { IsPerhaps = isPerhaps };
            _isWhole = isOurs;
            return;
        }
        headings.RemoveAll(h => h.Level >= heading.Level);
        var shown = MarkdownText.Of([heading], _ => { }).ToPlainText().Trim();
        if (shown.Length > 0) headings.Add((heading.Level, shown));
        Add(heading, null, []);
    }

    /// <summary>A heading over questions that are numbered themselves asks nothing.</summary>
    private bool HasOwnQuestions(List<Block> blocks) =>
        blocks.TakeWhile(b => b is not ListBlock list || !HasBoxes(list))
            .Any(b => b is ListBlock { IsOrdered: true } list && HasQuestions(list, null))
        || blocks.FindIndex(b => b is ParagraphBlock && MarkdownSigns.Number(Source(b).TrimStart('*', '_')) is not null)
            is >= 0 and var first
            && blocks.FindIndex(first, b => b is ListBlock) > first
            && blocks.FindIndex(0, first, b => b is ListBlock) < 0;

    /// <summary>Neither do headings over paragraphs that ask.</summary>
    private bool HasManyQuestions(List<Block> own)
    {
        var first = own.FindIndex(b => b is ListBlock);
        return first > 0 && own.Index().Count(b => b.Item is ParagraphBlock && NextList(own, b.Index) is { } list
            && list.Count > 1 && HasBoxes(list)) > 1;
    }

    private bool IsOverOptions(string title, List<Block> own) => !MarkdownSigns.IsOverview(title) && own switch
    {
        [ListBlock { IsOrdered: false, Count: > 1 } list, ..] => !list.OfType<ListItemBlock>().All(IsLink),
        [ParagraphBlock paragraph, ..] => MarkdownOptions.InLines(Source(paragraph)) > 1,
        _ => false,
    };

    private static bool IsLink(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: LinkInline or AutolinkInline }, ..];

    private void AddItems(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            List<Block> blocks = [.. item];
            Add(item, null, blocks, $"{item.Order}");
        }
    }

    private void Add(Block start, LeafBlock? title, List<Block> blocks, string? number = null)
    {
        _sections.Add(new MarkdownSection(part, part.LinesBefore + start.Line + 1, Category(), title, blocks)
        {
            Number = number,
        });
        (_last, _isWhole) = (default, false);
        foreach (var block in blocks) Note(block);
    }

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
        if (IsAnswer(blocks[at])) return false;
        if (MarkdownSigns.Number(source.TrimStart('*', '_')) is null && !MarkdownSigns.IsBold(source))
        {
            return MarkdownSigns.Asks(source)
                && NextList(blocks, at) is { IsOrdered: false, Count: > 1 } next && !HasBoxes(next);
        }
        var following = blocks.Skip(at + 1).Take(6).TakeWhile(b => b is not HeadingBlock).ToList();
        return following.Exists(b => b is ListBlock) || MarkdownOptions.InLines(source) > 1
            || following.Exists(b => b is ParagraphBlock && MarkdownOptions.InLines(Source(b)) > 1);
    }

    private bool IsPart(Block heading) => !_isWhole && _sections is [.., { Title: not null }]
        && MarkdownSigns.IsPart(Source(heading).Trim('#', '*', '_', ' '));

    private bool IsAnswer(Block block) => MarkdownSigns.Answer(Source(block).Trim('*', '_', ' ')) is not null;

    private bool HasBoxes(ListBlock list) => list.OfType<ListItemBlock>()
        .Any(i => MarkdownOptions.Box(i, part.Text) is not null);

    private string Source(Block block) => part.Text.Substring(block.Span.Start, block.Span.Length);
}
