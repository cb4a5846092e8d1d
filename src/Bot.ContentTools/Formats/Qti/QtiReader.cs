using System.Xml;
using System.Xml.Linq;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.Qti;

/// <summary>Reads QTI 1.2, 2 and 3, single files and packages.</summary>
public sealed class QtiReader : IQuestionReader
{
    private static readonly string[] Roots =
        ["<questestinterop", "<assessmentItem", "<qti-assessment-item", "imsqti", "ims_qtiasi", ":assessmentItem"];

    private static readonly string[] Items = ["item", "assessmentItem", "qti-assessment-item"];

    /// <inheritdoc/>
    public string Name => "qti";

    /// <inheritdoc/>
    public Likeness Looks(SourceFile file)
    {
        if (Package.IsOne(file))
            return Package.Names(file).Contains("imsmanifest.xml") ? Likeness.Surely : Likeness.No;
        var head = file.Head;
        if (!head.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)) return Likeness.No;
        return Array.Exists(Roots, r => head.Contains(r, StringComparison.Ordinal)) ? Likeness.Surely : Likeness.No;
    }

    /// <inheritdoc/>
    public void Read(SourceFile file, ImportReport report)
    {
        if (!Package.IsOne(file))
        {
            ReadXml(file, null, report);
            return;
        }
        var start = file.Name.Length + 1;
        foreach (var entry in Package.Open(file, IsXml, (name, why) => report.Skipped(new Spot(0, name), why)))
        {
            var head = entry.Head;
            if (entry.NoText is not null || Array.Exists(Roots, r => head.Contains(r, StringComparison.Ordinal)))
                ReadXml(entry, entry.Name[start..], report);
        }
    }

    private static bool IsXml(string name) =>
        !Path.GetFileName(name).Equals("imsmanifest.xml", StringComparison.OrdinalIgnoreCase)
        && Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".qti" or ".dat";

    private static void ReadXml(SourceFile file, string? item, ImportReport report)
    {
        var titles = new SortedDictionary<int, string>();
        new XmlItems(file, report, Items, (element, line) =>
        {
            var category = titles.Count == 0 ? null : string.Join('/', titles.Values);
            var spot = new Spot(line, item);
            if (element.Name.LocalName == "item") new Qti1Item(QtiXml.Plain(element), spot, category, report).Read();
            else new Qti2Item(QtiXml.Plain(element), spot, category, report).Read();
        })
        {
            Item = item,
            Around = reader => Note(titles, reader),
        }.Read();
    }

    /// <summary>Tests and sections name what is in them.</summary>
    private static void Note(SortedDictionary<int, string> titles, XmlReader reader)
    {
        if (reader.LocalName is not ("assessment" or "section" or "objectbank")) return;
        foreach (var deeper in titles.Keys.Where(depth => depth >= reader.Depth).ToList()) titles.Remove(deeper);
        var title = reader.GetAttribute("title")?.Trim().Replace('/', '-');
        if (!string.IsNullOrEmpty(title)) titles[reader.Depth] = title;
    }
}
