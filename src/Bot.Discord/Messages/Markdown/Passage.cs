namespace Bot.Discord.Messages.Markdown;

/// <summary>A part of a message that stands on lines of its own: a paragraph, an item of a list, a block of code.
/// </summary>
internal sealed class Passage
{
    private readonly Lazy<string> _markdown;

    private Passage(IReadOnlyList<Run> runs, int gap)
    {
        Runs = runs;
        Gap = gap;
        Text = string.Concat(runs.Select(r => r.Text));
        _markdown = new Lazy<string>(() => MarkdownWriter.Write(Runs));
    }

    public IReadOnlyList<Run> Runs { get; }

    /// <summary>How many line feeds part it from what stands above: 1 starts a new line, 2 leave one blank.</summary>
    public int Gap { get; }

    public string Text { get; }

    public string Markdown => _markdown.Value;

    public Size Size => Size.Of(Markdown);

    public bool IsCode => Runs is [{ Look.Block: not null }];

    /// <summary>How many characters at its start are mark-up.</summary>
    public int Start => Runs is [{ Look.IsMarker: true } marker, ..] ? marker.Text.Length : 0;

    /// <summary>What is to be read.</summary>
    public string Words => Text[Start..];

    /// <summary>Neighbours of the same look become one run; blanks need no look.</summary>
    public static Passage Of(IEnumerable<Run> runs, int gap)
    {
        var joined = new List<Run>();
        foreach (var run in runs.Where(r => r.Text != ""))
        {
            var shown = VisibleText.IsBlank(run.Text) ? run with { Look = default } : run;
            if (joined is [.., var last] && last.Look == shown.Look && !shown.Look.IsMarker)
                joined[^1] = last with { Text = last.Text + shown.Text };
            else joined.Add(shown);
        }
        return new Passage(joined, gap);
    }

    public Passage WithGap(int gap) => new(Runs, gap);

    /// <summary>The part before the place and the part after it, without the white space between them. In code only
    /// the line end goes: the next line keeps its indentation.</summary>
    public (Passage Head, Passage Tail) SplitAt(int place)
    {
        var from = place;
        while (from < Text.Length && (IsCode ? Text[from] is '\n' : char.IsWhiteSpace(Text[from]))) from++;
        return (Part(0, Text.AsSpan(0, place).TrimEnd().Length), Part(from, Text.Length));
    }

    /// <summary>The characters from one place to another; half of a moment tells no moment.</summary>
    public Passage Part(int from, int to)
    {
        var runs = new List<Run>();
        var start = 0;
        foreach (var run in Runs)
        {
            var (first, last) = (Math.Max(from - start, 0), Math.Min(to - start, run.Text.Length));
            if (first < last)
                runs.Add(first == 0 && last == run.Text.Length
                    ? run
                    : new Run(run.Text[first..last], run.Look with { Time = null }));
            start += run.Text.Length;
        }
        return Of(runs, Gap);
    }
}
