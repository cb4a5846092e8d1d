using System.Xml;
using System.Xml.Linq;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Markup;

/// <summary>Goes through the elements of some names in a file of XML, and goes on behind damaged ones.</summary>
/// <param name="names">The names of the elements, without prefix.</param>
/// <param name="take">Takes an element and its line in the file.</param>
internal sealed class XmlItems(SourceFile file, ImportReport report, string[] names, Action<XElement, int> take)
{
    /// <summary>Is told of the elements around those.</summary>
    public Action<XmlReader>? Around { get; init; }

    /// <summary>The file in its package; null when it is in none.</summary>
    public string? Item { get; init; }

    public void Read()
    {
        if (file.NoText is { } problem && file.Bytes.Span.IndexOf((byte)0) >= 0)
        {
            report.Skipped(Spot(0), problem);
            return;
        }
        var (text, repair) = DecodedXml.Of(file);
        if (repair is not null) report.Repaired(Spot(0), repair);
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var before = text.AsSpan(0, start).Count('\n');
        text = text[start..].TrimStart('\uFEFF');
        if (text.Length == 0) return;
        Stream(text, before);
    }

    private Spot Spot(int line) => new(line, Item);

    private void Stream(string text, int linesBefore)
    {
        using var reader = DecodedXml.Reader(text);
        var (line, column) = (1, 1);
        try
        {
            var more = reader.Read();
            while (more)
            {
                (line, column) = (((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
                if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                {
                    take(DecodedXml.Element(reader), line + linesBefore);
                    more = reader.Read();
                    continue;
                }
                if (reader.NodeType == XmlNodeType.Element) Around?.Invoke(reader);
                more = reader.Read();
            }
        }
        catch (XmlException exception) when (IsDtd(exception, text))
        {
            report.Skipped(
                Spot(Math.Max(1, exception.LineNumber) + linesBefore),
                "It has a document type declaration (DTD), which is not read for safety; remove it and import again");
        }
        catch (XmlException exception)
        {
            var pieces = new XmlPieces(text, names);
            var from = pieces.Offset(line, column);
            if (!pieces.IsItem(from)) TellOutside(exception, linesBefore, text);
            pieces.Read(from, line, (element, at) => take(element, at + linesBefore), Tell(linesBefore));
        }
    }

    private Action<int, string?, string?> Tell(int linesBefore) => (line, skipped, repaired) =>
    {
        if (skipped is not null) report.Skipped(Spot(line + linesBefore), skipped);
        if (repaired is not null) report.Repaired(Spot(line + linesBefore), repaired);
    };

    private void TellOutside(XmlException exception, int linesBefore, string text)
    {
        var end = new XmlPieces(text, names).Offset(exception.LineNumber, exception.LinePosition + 1);
        report.Repaired(
            Spot(Math.Max(1, exception.LineNumber) + linesBefore), end >= text.AsSpan().TrimEnd().Length
                ? "The file ends before its last element is closed"
                : $"It is not well-formed XML here and is read on behind it: {DecodedXml.Reason(exception)}");
    }

    private static bool IsDtd(XmlException exception, string text) =>
        exception.Message.Contains("DTD", StringComparison.Ordinal)
        && text.Contains("<!DOCTYPE", StringComparison.Ordinal);
}
