namespace Bot.ContentTools.Markup.Html;

/// <summary>An inline element that is open; each opening is one of its own.</summary>
internal sealed class HtmlFormat(HtmlFormat? outer, HtmlTag tag, string url)
{
    /// <summary>Deeper ones are left out: texts are read by code that calls itself.</summary>
    public const int Deepest = 8;

    public HtmlFormat? Outer => outer;

    public HtmlTag Tag => tag;

    public string Url => url;

    public int Depth { get; } = (outer?.Depth ?? 0) + 1;

    public bool IsIn(HtmlTag tag)
    {
        for (var format = this; format is not null; format = format.Outer)
            if (format.Tag == tag) return true;
        return false;
    }

    /// <summary>The element at this depth.</summary>
    public HtmlFormat At(int depth)
    {
        var format = this;
        while (format.Depth > depth) format = format.Outer!;
        return format;
    }
}

/// <summary>Text, or a line break, and what is open around it.</summary>
internal sealed record HtmlPiece(HtmlFormat? Format, string? Text, bool KeepsSpaces)
{
    public bool IsBreak => Text is null;

    public int Depth => Format?.Depth ?? 0;
}
