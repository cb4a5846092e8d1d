using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Bot.ContentTools.Markup;

/// <summary>Reads the elements of damaged XML one by one, each for itself.</summary>
internal sealed partial class XmlPieces(string text, string[] names)
{
    /// <summary>The place of a line and column, both counted from 1, as the parser tells it.</summary>
    public int Offset(int line, int column)
    {
        var offset = 0;
        for (var i = 1; i < line && offset >= 0; i++) offset = text.IndexOf('\n', offset) + 1;
        offset += column - 1;
        offset = Math.Clamp(offset, 0, text.Length);
        return offset > 0 && text[offset - 1] == '<' ? offset - 1 : offset;
    }

    public bool IsItem(int at) => at < text.Length && text[at] == '<' && NameAt(at) is not null;

    /// <summary>Hands over what can be read from here on, and tells line, what is skipped and what was repaired.
    /// </summary>
    public void Read(int from, int line, Action<XElement, int> take, Action<int, string?, string?> tell)
    {
        var counted = from;
        for (var start = Next(from); start >= 0;)
        {
            line += text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            var next = Next(start + 1);
            var close = $"</{NameAt(start)}>";
            var until = next < 0 ? text.Length : next;
            var end = text.IndexOf(close, start, until - start, StringComparison.Ordinal);
            var piece = text[start..(end < 0 ? until : end + close.Length)];
            if (end < 0) tell(line, "It is not closed; the file is damaged here, so this question is left out", null);
            else Take(piece, line, take, tell);
            start = next;
        }
    }

    private static void Take(string piece, int line, Action<XElement, int> take, Action<int, string?, string?> tell)
    {
        if (Parsed(piece, out var reason) is { } element) take(element, line);
        else if (Parsed(Repaired(piece), out _) is { } repaired)
        {
            tell(line, null, "Signs that XML cannot have are read as they were meant");
            take(repaired, line);
        }
        else tell(line, $"It is not well-formed XML, so this question is left out: {reason}", null);
    }

    private static XElement? Parsed(string piece, out string reason)
    {
        reason = "";
        try
        {
            using var reader = DecodedXml.Reader(piece, isFragment: true);
            return reader.Read() && reader.NodeType == XmlNodeType.Element ? DecodedXml.Element(reader) : null;
        }
        catch (XmlException exception)
        {
            reason = DecodedXml.Reason(exception);
            return null;
        }
    }

    /// <summary>Control characters go; entities of HTML become characters, and a lone ampersand stands for itself, but
    /// not in CDATA.</summary>
    private static string Repaired(string piece)
    {
        var result = new StringBuilder(piece.Length + 16);
        piece = string.Concat(piece.Where(c => c >= ' ' || c is '\n' or '\t'));
        for (var at = 0; at < piece.Length;)
        {
            var cdata = piece.IndexOf("<![CDATA[", at, StringComparison.Ordinal);
            var until = cdata < 0 ? piece.Length : cdata;
            result.Append(Ampersand().Replace(piece[at..until], Entity));
            if (cdata < 0) break;
            var end = piece.IndexOf("]]>", cdata, StringComparison.Ordinal);
            at = end < 0 ? piece.Length : end + 3;
            result.Append(piece, cdata, at - cdata);
        }
        return result.ToString();
    }

    private static string Entity(Match match)
    {
        if (match.Groups[1].Value is "amp" or "lt" or "gt" or "quot" or "apos") return match.Value;
        if (match.Value.StartsWith("&#", StringComparison.Ordinal)) return match.Value;
        var decoded = WebUtility.HtmlDecode(match.Value);
        return decoded == match.Value ? "&amp;" + match.Value[1..] : decoded;
    }

    private int Next(int from)
    {
        for (var at = from; at < text.Length && (at = text.IndexOf('<', at)) >= 0; at++)
            if (NameAt(at) is not null) return at;
        return -1;
    }

    private string? NameAt(int at)
    {
        foreach (var name in names)
        {
            var end = at + 1 + name.Length;
            if (end < text.Length && string.CompareOrdinal(text, at + 1, name, 0, name.Length) == 0
                && (char.IsWhiteSpace(text[end]) || text[end] is '>'))
            {
                return name;
            }
        }
        return null;
    }

    [GeneratedRegex(@"&(#?\w{1,32});|&", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand();
}
