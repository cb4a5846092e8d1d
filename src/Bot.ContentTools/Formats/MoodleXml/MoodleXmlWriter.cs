using System.Xml;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.MoodleXml;

/// <summary>Writes the XML that Moodle imports.</summary>
public sealed class MoodleXmlWriter : IQuestionWriter
{
    /// <inheritdoc/>
    public string Name => "moodle-xml";

    /// <inheritdoc/>
    public string Ending => "xml";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            IndentChars = "  ",
            NewLineHandling = NewLineHandling.Entitize,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        to.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(to, settings))
        {
            xml.WriteStartElement("quiz");
            string? category = null;
            foreach (var question in questions)
            {
                if (question.Category != category) WriteCategory(xml, category = question.Category);
                new MoodleQuestionWriter(xml, question, report).Write();
            }
            xml.WriteEndElement();
        }
        to.Write('\n');
    }

    private static void WriteCategory(XmlWriter xml, string? category)
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", "category");
        xml.WriteStartElement("category");
        xml.WriteElementString("text", DecodedXml.Writable(MoodleCategory.Write(category), out _));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

/// <summary>Writes one question.</summary>
internal sealed class MoodleQuestionWriter(XmlWriter xml, ExchangeQuestion question, ExportReport report)
{
    public void Write()
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", question.Options.Count > 0 ? "multichoice" : "shortanswer");
        WriteText("name", null, question.Id ?? "");
        WriteText("questiontext", "html", HtmlWriter.Write(question.Text));
        WriteText("generalfeedback", "html", HtmlWriter.Write(question.Explanation));
        xml.WriteElementString("defaultgrade", "1");
        xml.WriteElementString("idnumber", Writable(question.Id ?? ""));
        if (question.Options.Count > 0) WriteOptions();
        else WriteTyped();
        if (question.Level is { } level) WriteLevel(level);
        xml.WriteEndElement();
    }

    private void WriteOptions()
    {
        xml.WriteElementString("single", question.Options.Count(o => o.IsRight) > 1 ? "false" : "true");
        xml.WriteElementString("shuffleanswers", "true");
        xml.WriteElementString("answernumbering", "abc");
        foreach (var option in question.Options)
            WriteAnswer(option.IsRight, "html", HtmlWriter.Write(option.Text), option.Why);
    }

    private void WriteTyped()
    {
        xml.WriteElementString("usecase", "0");
        foreach (var answer in question.Typed)
            WriteAnswer(answer.IsRight, "moodle_auto_format", answer.Text.Replace("*", "\\*"), answer.Why);
    }

    private void WriteAnswer(bool isRight, string format, string text, RichText why)
    {
        xml.WriteStartElement("answer");
        xml.WriteAttributeString("fraction", isRight ? "100" : "0");
        xml.WriteAttributeString("format", format);
        xml.WriteElementString("text", Writable(text));
        WriteText("feedback", "html", HtmlWriter.Write(why));
        xml.WriteEndElement();
    }

    private void WriteLevel(int level)
    {
        xml.WriteStartElement("tags");
        xml.WriteStartElement("tag");
        xml.WriteElementString("text", $"level:{level}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteText(string name, string? format, string text)
    {
        xml.WriteStartElement(name);
        if (format is not null) xml.WriteAttributeString("format", format);
        xml.WriteElementString("text", Writable(text));
        xml.WriteEndElement();
    }

    private string Writable(string text)
    {
        var writable = DecodedXml.Writable(text, out var isChanged);
        if (isChanged) report.Lost(question, "Characters that XML cannot carry are written as question marks");
        return writable;
    }
}
