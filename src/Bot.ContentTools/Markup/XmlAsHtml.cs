using System.Text;
using System.Xml.Linq;

namespace Bot.ContentTools.Markup;

/// <summary>Writes elements of XML as the elements of HTML that they are.</summary>
internal static class XmlAsHtml
{
    /// <summary>What stands in an element. Its names have no prefixes.</summary>
    public static string Inside(XElement element)
    {
        if (element.FirstNode is not { } node) return "";
        var html = new StringBuilder();
        while (true)
        {
            Begin(html, node);
            if (node is XElement { FirstNode: { } first })
            {
                node = first;
                continue;
            }
            while (node.NextNode is null)
            {
                node = node.Parent!;
                if (node == element) return html.ToString();
                html.Append("</").Append(((XElement)node).Name.LocalName).Append('>');
            }
            node = node.NextNode;
        }
    }

    private static void Begin(StringBuilder html, XNode node)
    {
        if (node is XText text) html.Append(Escaped(text.Value));
        if (node is not XElement element) return;
        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
            html.Append($" {attribute.Name.LocalName}=\"{Escaped(attribute.Value)}\"");
        if (element.FirstNode is not null) html.Append('>');
        else if (element.IsEmpty) html.Append(" />");
        else html.Append("></").Append(name).Append('>');
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
