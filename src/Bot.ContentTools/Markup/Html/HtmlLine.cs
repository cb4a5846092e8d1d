using System.Buffers;
using System.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>Turns the pieces of one paragraph into its content.</summary>
internal static class HtmlLine
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\f'];

    /// <summary>Those that are seen as a space only.</summary>
    private static readonly SearchValues<char> LineSpaces = SearchValues.Create("\t\n\r\f");

    /// <summary>The text of a fragment without tags.</summary>
    public static RichText Plain(string text)
    {
        var afterSpace = true;
        var line = Collapse(text, ref afterSpace).TrimEnd(Spaces);
        return line.Length == 0 ? RichText.Empty : RichText.Plain(line);
    }

    public static Block? Block(List<HtmlPiece> pieces)
    {
        if (AsCodeBlock(pieces) is { } block) return block;
        var collapsed = Collapsed(pieces);
        if (collapsed.Count == 0) return null;
        var position = 0;
        return new Paragraph([.. Inlines(collapsed, ref position, depth: 0, within: null)]);
    }

    /// <summary>One element of code alone in its paragraph, with several lines in it.</summary>
    private static CodeBlock? AsCodeBlock(List<HtmlPiece> pieces)
    {
        if (!pieces.Exists(p => CodeOf(p.Format) is not null)) return null;
        var shown = pieces.Where(p => p.IsBreak || !string.IsNullOrWhiteSpace(p.Text)).ToList();
        while (shown is [.., { IsBreak: true }]) shown.RemoveAt(shown.Count - 1);
        if (shown.Count == 0 || CodeOf(shown[0].Format) is not { } code) return null;
        if (!shown.TrueForAll(p => CodeOf(p.Format) == code)) return null;
        var text = string.Concat(pieces.Where(p => CodeOf(p.Format) == code).Select(p => p.Text ?? "\n"));
        var trimmed = text.TrimEnd().TrimStart('\n', '\r');
        return trimmed.Contains('\n') && !string.IsNullOrWhiteSpace(trimmed) ? new CodeBlock("", trimmed) : null;
    }

    private static HtmlFormat? CodeOf(HtmlFormat? format)
    {
        HtmlFormat? code = null;
        for (; format is not null; format = format.Outer)
            if (format.Tag == HtmlTag.Code) code = format;
        return code;
    }

    private static List<HtmlPiece> Collapsed(List<HtmlPiece> pieces)
    {
        var result = new List<HtmlPiece>(pieces.Count);
        var afterSpace = true;
        foreach (var piece in pieces)
        {
            if (piece.IsBreak)
            {
                TrimEnd(result);
                result.Add(piece);
                afterSpace = true;
                continue;
            }
            var text = piece.KeepsSpaces ? piece.Text!
                : CodeOf(piece.Format) is not null ? CodeText(piece.Text!)
                : Collapse(piece.Text!, ref afterSpace);
            if (text.Length == 0) continue;
            var isExact = piece.KeepsSpaces || CodeOf(piece.Format) is not null;
            if (isExact) afterSpace = false;
            result.Add(
                (object)text == piece.Text && isExact == piece.KeepsSpaces ? piece
                    : piece with { Text = text, KeepsSpaces = isExact });
        }
        TrimEnd(result);
        while (result is [.., { IsBreak: true }])
        {
            result.RemoveAt(result.Count - 1);
            TrimEnd(result);
        }
        var first = result.FindIndex(p => !p.IsBreak);
        result.RemoveRange(0, first < 0 ? result.Count : first);
        return result;
    }

    private static void TrimEnd(List<HtmlPiece> pieces)
    {
        while (pieces is [.., { IsBreak: false, KeepsSpaces: false } last])
        {
            var text = last.Text!.TrimEnd(Spaces);
            if (text.Length > 0)
            {
                if (text.Length < last.Text.Length) pieces[^1] = last with { Text = text };
                return;
            }
            pieces.RemoveAt(pieces.Count - 1);
        }
    }

    private static string Collapse(string text, ref bool afterSpace)
    {
        if (text.Length == 0) return "";
        if (!(afterSpace && text[0] == ' ') && !text.AsSpan().ContainsAny(LineSpaces) && !text.Contains("  "))
        {
            afterSpace = text[^1] == ' ';
            return text;
        }
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!isSpace) result.Append(c);
            else if (!afterSpace) result.Append(' ');
            afterSpace = isSpace;
        }
        return result.ToString();
    }

    /// <summary>A line end is a space; other spaces are part of the code.</summary>
    private static string CodeText(string text) =>
        text.Contains('\n') ? string.Join(' ', text.Split('\n').Select(l => l.Trim(Spaces))).Trim(Spaces) : text;

    private static List<Inline> Inlines(List<HtmlPiece> pieces, ref int at, int depth, HtmlFormat? within)
    {
        var content = new List<Inline>();
        while (at < pieces.Count && pieces[at].Depth >= depth
            && (within is null || pieces[at].Format!.At(depth) == within))
        {
            var piece = pieces[at];
            if (piece.Depth == depth)
            {
                var length = piece.IsBreak ? 1 : RunLength(pieces, at);
                content.Add(piece.IsBreak ? new LineBreak() : Run(pieces, at, length));
                at += length;
                continue;
            }
            var format = piece.Format!.At(depth + 1);
            if (format.Tag == HtmlTag.Code)
            {
                AddCode(content, pieces, ref at, format);
                continue;
            }
            var inner = Inlines(pieces, ref at, depth + 1, format);
            content.Add(format.Tag switch
            {
                HtmlTag.Strong => new Strong(inner),
                HtmlTag.Emphasis => new Emphasis(inner),
                _ => new Link(format.Url, inner),
            });
        }
        return content;
    }

    private static TextRun Run(List<HtmlPiece> pieces, int at, int length) => new(
        length == 1 ? pieces[at].Text! : string.Concat(pieces.Skip(at).Take(length).Select(p => p.Text)));

    private static int RunLength(List<HtmlPiece> pieces, int from)
    {
        var at = from;
        while (at < pieces.Count && !pieces[at].IsBreak && pieces[at].Format == pieces[from].Format) at++;
        return at - from;
    }

    private static void AddCode(List<Inline> content, List<HtmlPiece> pieces, ref int at, HtmlFormat code)
    {
        var text = new StringBuilder();
        for (; at < pieces.Count && pieces[at].Depth >= code.Depth
            && pieces[at].Format!.At(code.Depth) == code; at++)
        {
            if (!pieces[at].IsBreak)
            {
                text.Append(pieces[at].Text);
                continue;
            }
            Flush();
            content.Add(new LineBreak());
        }
        Flush();

        void Flush()
        {
            if (text.Length > 0) content.Add(new CodeSpan(text.ToString()));
            text.Clear();
        }
    }
}
