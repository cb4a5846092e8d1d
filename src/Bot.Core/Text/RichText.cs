using System.Text;
using System.Text.Json.Serialization;
using NodaTime;

namespace Bot.Core.Text;

/// <summary>Text with structure, free of any platform's mark-up. Adapters render it and escape every text in it.
/// </summary>
public sealed record RichText(IReadOnlyList<Block> Blocks)
{
    /// <summary>No text at all.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>Whether there is nothing to show.</summary>
    [JsonIgnore]
    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>Reads CommonMark. HTML in it is text like any other; headings become bold lines, quotes and tables
    /// plain paragraphs.</summary>
    public static RichText Markdown(string commonMark) => new(MarkdownReader.Read(commonMark, []));

    /// <summary>Reads an interpolated string: what is written in it is CommonMark, what is put into it is shown as it
    /// is and never read as mark-up. Holes take text, numbers, <see cref="RichText"/> and <see cref="Instant"/>.
    /// </summary>
    public static RichText Of(RichTextTemplate template) => template.Read();

    /// <summary>One paragraph that shows the text exactly.</summary>
    public static RichText Plain(string text) => new([new Paragraph([new TextRun(text)])]);

    /// <summary>One paragraph of code within a line.</summary>
    public static RichText Code(string code) => new([new Paragraph([new CodeSpan(code)])]);

    /// <summary>A block of code.</summary>
    /// <param name="language">Its language in lower case, such as <c>python</c>; empty: unknown.</param>
    /// <param name="code">The code, without the last line end.</param>
    public static RichText CodeBlock(string language, string code) => new([new CodeBlock(language, code.TrimEnd())]);

    /// <summary>One text below the other; empty ones are left out.</summary>
    public static RichText Join(params IEnumerable<RichText> parts) => new([.. parts.SelectMany(p => p.Blocks)]);

    /// <summary>A bulleted list, one item for each text.</summary>
    public static RichText List(params IEnumerable<RichText> items) =>
        new([new ListBlock(Ordered: false, [.. items.Select(i => i.Blocks)])]);

    /// <summary>The text without its structure, for toasts and labels.</summary>
    public string ToPlainText()
    {
        var text = new StringBuilder();
        PlainText.Write(text, Blocks);
        return text.ToString().TrimEnd();
    }
}

/// <summary>A part of a text that stands on lines of its own.</summary>
[JsonDerivedType(typeof(Paragraph), "p")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(ListBlock), "list")]
public abstract record Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>A block of code; <paramref name="Language"/> is lower case or empty.</summary>
public sealed record CodeBlock(string Language, string Text) : Block;

/// <summary>A list; each item is a text of its own.</summary>
public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>A part of a line.</summary>
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "em")]
[JsonDerivedType(typeof(CodeSpan), "code")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Time), "time")]
[JsonDerivedType(typeof(LineBreak), "br")]
public abstract record Inline;

/// <summary>Plain characters.</summary>
public sealed record TextRun(string Text) : Inline;

/// <summary>Strong emphasis, shown bold.</summary>
public sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Emphasis, shown italic.</summary>
public sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Code within a line.</summary>
public sealed record CodeSpan(string Text) : Inline;

/// <summary>A link; adapters show it only for <c>http</c> and <c>https</c>.</summary>
public sealed record Link(string Url, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A moment, shown in the reader's own time and, where the platform can, as "in 3 hours".</summary>
public sealed record Time(Instant At) : Inline;

/// <summary>A line break within a paragraph.</summary>
public sealed record LineBreak : Inline;
