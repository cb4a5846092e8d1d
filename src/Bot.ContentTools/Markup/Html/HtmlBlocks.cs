using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>The blocks read so far: lists in each other, and the rows of tables.</summary>
internal sealed class HtmlBlocks
{
    /// <summary>Deeper lists are read as part of the item they stand in.</summary>
    private const int DeepestList = 5;

    private readonly List<Block> _root = [];
    private readonly Stack<OpenList> _lists = [];
    private readonly Stack<int> _cells = [];
    private int _tooDeep;

    public HtmlParagraph Paragraph { get; } = new();

    private List<Block> Current => _lists.TryPeek(out var list) ? list.Last : _root;

    /// <summary>A block begins or ends here. In a cell that is a space.</summary>
    public void Boundary()
    {
        if (_cells.TryPeek(out var cells) && cells > 0) Paragraph.Text(" ");
        else Flush();
    }

    public void Add(Block block)
    {
        Flush();
        Current.Add(block);
    }

    public void OpenList(bool ordered)
    {
        Flush();
        if (_lists.Count >= DeepestList) _tooDeep++;
        else _lists.Push(new OpenList(ordered, Paragraph.Format));
    }

    public void CloseList()
    {
        Flush();
        if (_tooDeep > 0) _tooDeep--;
        else if (_lists.TryPop(out var list))
        {
            Paragraph.Format = list.Format;
            if (list.Items.Count > 0) Current.Add(list.ToBlock());
        }
    }

    public void OpenItem()
    {
        Flush();
        if (_tooDeep > 0) return;
        if (_lists.Count == 0) OpenList(ordered: false);
        _lists.Peek().Items.Add([]);
    }

    public void OpenRow()
    {
        if (_cells.Count > 0 && _cells.Peek() == 0) _cells.Pop();
        if (_cells.Count > 16) return;
        Flush();
        _cells.Push(0);
    }

    public void OpenCell()
    {
        if (_cells.Count == 0) OpenRow();
        var cells = _cells.Pop();
        if (cells > 0) Paragraph.Text(" | ");
        _cells.Push(cells + 1);
    }

    public void CloseRow()
    {
        Flush();
        _cells.TryPop(out _);
    }

    public RichText End()
    {
        Flush();
        while (_lists.Count > 0) CloseList();
        return new RichText([.. _root]);
    }

    private void Flush()
    {
        if (Paragraph.Take() is { } block) Current.Add(block);
    }
}

/// <summary>A list that is open.</summary>
internal sealed record OpenList(bool Ordered, HtmlFormat? Format)
{
    public List<List<Block>> Items { get; } = [];

    /// <summary>What stands in a list outside of its items belongs to the item before.</summary>
    public List<Block> Last
    {
        get
        {
            if (Items.Count == 0) Items.Add([]);
            return Items[^1];
        }
    }

    public ListBlock ToBlock() => new(Ordered, [.. Items]);
}
