using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;

namespace Bot.Core.Text;

/// <summary>Collects an interpolated string for <see cref="RichText.Of"/>.</summary>
/// <param name="literalLength">Given by the compiler.</param>
/// <param name="formattedCount">Given by the compiler.</param>
[InterpolatedStringHandler]
public readonly struct RichTextTemplate(int literalLength, int formattedCount)
{
    /// <summary>Holes stand in the CommonMark as characters from the private use area, counted from here.</summary>
    internal const char FirstHole = '\uE000';

    private readonly StringBuilder _markdown = new(literalLength + formattedCount);
    private readonly List<RichText> _holes = new(formattedCount);

    /// <summary>Takes a written part: CommonMark. A character that would pass for a hole becomes one that shows it.
    /// </summary>
    public void AppendLiteral(string commonMark)
    {
        foreach (var c in commonMark)
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse) Hole(RichText.Plain(c.ToString()));
            else _markdown.Append(c);
        }
    }

    /// <summary>Puts in text that is shown as it is.</summary>
    public void AppendFormatted(string? text) => Hole(RichText.Plain(text ?? ""));

    /// <summary>Puts in a character that is shown as it is.</summary>
    public void AppendFormatted(char character) => Hole(RichText.Plain(character.ToString()));

    /// <summary>Puts in a number.</summary>
    public void AppendFormatted(long number) => Hole(RichText.Plain(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Puts in a text with its structure; several paragraphs only where the hole is a paragraph.</summary>
    public void AppendFormatted(RichText text) => Hole(text);

    /// <summary>Puts in a moment.</summary>
    public void AppendFormatted(Instant at) => Hole(new RichText([new Paragraph([new Time(at)])]));

    internal RichText Read() => new(MarkdownReader.Read(_markdown.ToString(), _holes));

    private void Hole(RichText content)
    {
        _markdown.Append((char)(FirstHole + _holes.Count));
        _holes.Add(content);
    }
}
