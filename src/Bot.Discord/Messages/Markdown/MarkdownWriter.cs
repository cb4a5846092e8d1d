using System.Globalization;
using System.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Writes runs in the platform's Markdown. Bold, italic and links end with each line and hold no space at
/// their ends, where not every client would see them.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _written = new();
    private bool _isLineStart = true;
    private char _sign;

    private MarkdownWriter()
    {
    }

    public static string Write(IEnumerable<Run> runs)
    {
        var writer = new MarkdownWriter();
        foreach (var run in runs) writer.Write(run);
        return writer._written.ToString();
    }

    private void Write(Run run)
    {
        if (run.Look.Block is { } language)
        {
            _written.Append(CodeWriter.Block(language, run.Text));
            return;
        }
        foreach (var (place, line) in run.Text.Split('\n').Index())
        {
            if (place > 0)
            {
                _written.Append('\n');
                (_isLineStart, _sign) = (true, default);
            }
            if (line != "") WritePart(line, run.Look);
        }
    }

    private void WritePart(string text, Look look)
    {
        if (look.IsMarker) _written.Append(text);
        else if (look.Time is { } at) WriteSigned(
            string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:R>"));
        else if (VisibleText.IsBlank(text) || look == default) WritePlain(text);
        else if (look.IsCode) WriteSigned(CodeWriter.Span(text));
        else
        {
            var core = text.AsSpan().Trim();
            var from = text.Length - text.AsSpan().TrimStart().Length;
            WritePlain(text.AsSpan(0, from));
            WriteSigned(Shaped(core, look));
            WritePlain(text.AsSpan(from + core.Length));
        }
    }

    private void WritePlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        Escapes.Write(_written, text, ref _isLineStart);
        _sign = default;
    }

    /// <summary>Two that touch would be taken for one.</summary>
    private void WriteSigned(string text)
    {
        if (_sign == text[0]) _written.Append(CodeWriter.ZeroWidthSpace);
        _written.Append(text);
        (_isLineStart, _sign) = (false, text[^1]);
    }

    private static string Shaped(ReadOnlySpan<char> text, Look look)
    {
        var sign = (look.IsBold ? "**" : "") + (look.IsItalic ? "*" : "");
        var inner = new StringBuilder();
        // Inside signs a new line begins, for some clients.
        var isLineStart = true;
        Escapes.Write(inner, text, ref isLineStart);
        return sign + (look.Url is { } url ? Links.Write(inner.ToString(), text, url) : inner.ToString()) + sign;
    }
}
