using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.MoodleXml;

/// <summary>Reads the XML in which Moodle exports its question bank.</summary>
public sealed class MoodleXmlReader : IQuestionReader
{
    /// <inheritdoc/>
    public string Name => "moodle-xml";

    /// <inheritdoc/>
    public Likeness Looks(SourceFile file)
    {
        var head = file.Head;
        if (!head.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)) return Likeness.No;
        if (!head.Contains("<question type=", StringComparison.Ordinal))
            return head.Contains("<quiz>", StringComparison.Ordinal) ? Likeness.Likely : Likeness.No;
        return head.Contains("<quiz", StringComparison.Ordinal) ? Likeness.Surely : Likeness.Likely;
    }

    /// <inheritdoc/>
    public void Read(SourceFile file, ImportReport report)
    {
        string? category = null;
        new XmlItems(file, report, ["question"], (element, line) =>
        {
            if (element.Attribute("type")?.Value.Trim() == "category") category = MoodleCategory.Read(element);
            else new MoodleQuestion(element, new Spot(line), category, report).Read();
        }).Read();
    }
}
