using System.Xml.Linq;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Qti;

/// <summary>Looks into elements whatever their names are written like.</summary>
internal static class QtiXml
{
    /// <summary>The element without name spaces, its names as version 2 writes them: <c>choiceInteraction</c> for
    /// <c>qti-choice-interaction</c>.</summary>
    public static XElement Plain(XElement element)
    {
        foreach (var part in element.DescendantsAndSelf().ToList())
        {
            var isOurs = part.Name.LocalName.StartsWith("qti-", StringComparison.Ordinal);
            part.Name = isOurs ? Camel(part.Name.LocalName[4..]) : part.Name.LocalName;
            if (!isOurs && part.Attributes().All(a => a.Name.Namespace == XNamespace.None && !a.IsNamespaceDeclaration))
                continue;
            var attributes = part.Attributes().Where(a => !a.IsNamespaceDeclaration)
                .Select(a => (Name: isOurs ? Camel(a.Name.LocalName) : a.Name.LocalName, a.Value))
                .DistinctBy(a => a.Name).ToList();
            part.RemoveAttributes();
            foreach (var (name, value) in attributes) part.SetAttributeValue(name, value);
        }
        return element;
    }

    public static string Attribute(XElement? element, string name) => element?.Attribute(name)?.Value.Trim() ?? "";

    /// <summary>What stands in an element, as mark-up.</summary>
    public static RichText Html(XElement element, Action<string> lost) =>
        HtmlReader.Read(XmlAsHtml.Inside(element), lost);

    private static string Camel(string name) => string.Concat(name.Split('-').Select(
        (word, i) => i == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
