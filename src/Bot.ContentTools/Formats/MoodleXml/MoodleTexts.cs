using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.MoodleXml;

/// <summary>An answer with the marks that it earns, in per cent.</summary>
internal sealed record MoodleAnswer(XElement Element, decimal Fraction)
{
    public XElement? Feedback => Element.Element("feedback");
}

/// <summary>The texts of a question, each in its own format.</summary>
internal sealed class MoodleTexts(XElement question, Action<string> lost)
{
    /// <summary>What Moodle puts in by itself.</summary>
    private static readonly string[] OrdinaryFeedback =
    [
        "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.",
    ];

    /// <summary>The words of an element without children, or of its text.</summary>
    public static string Value(XElement parent, string name) =>
        parent.Element(name) is { } child ? (child.Element("text") ?? child).Value.Trim() : "";

    public List<MoodleAnswer> Answers(XElement element) =>
        [.. element.Elements("answer").Select(a => new MoodleAnswer(a, Fraction(a)))];

    /// <summary>The text of an element as rich text; empty when there is none.</summary>
    public RichText Rich(XElement? element)
    {
        if (element is null || Raw(element) is not { } raw || string.IsNullOrWhiteSpace(raw)) return RichText.Empty;
        return Format(element) switch
        {
            "plain_text" => PlainReader.Read(raw),
            "markdown" => MarkdownText.Read(raw, lost),
            "moodle_auto_format" => HtmlReader.Read(raw.Trim().Replace("\n", "<br>"), lost),
            _ => HtmlReader.Read(raw, lost),
        };
    }

    /// <summary>A text that is compared or names something; Moodle keeps such without mark-up.</summary>
    public string Plain(XElement? element)
    {
        if (element is null) return "";
        var raw = Raw(element).Trim();
        return element.Attribute("format")?.Value == "html" && raw.Contains('<')
            ? HtmlReader.Read(raw, lost).ToPlainText()
            : raw;
    }

    /// <summary>An answer without the escapes of its stars, and whether another star is in it.</summary>
    public static (string Text, bool HasWildcard) WithoutEscapes(string answer)
    {
        var text = new StringBuilder(answer.Length);
        var hasWildcard = false;
        for (var i = 0; i < answer.Length; i++)
        {
            var isEscaped = answer[i] == '\\' && i + 1 < answer.Length && answer[i + 1] == '*';
            hasWildcard |= answer[i] == '*';
            text.Append(isEscaped ? answer[++i] : answer[i]);
        }
        return (text.ToString(), hasWildcard);
    }

    public static decimal Tolerance(XElement answer) => Number(Value(answer, "tolerance")) ?? 0;

    /// <summary>Tells what else the question has; the level, if a tag says one.</summary>
    public int? TagsAndRest(XElement element)
    {
        int? level = null;
        foreach (var node in element.Elements("tags").Elements("tag"))
        {
            var tag = Own(node.Element("text") ?? node).Trim();
            if (MoodleLevel.Of(tag) is { } said) level ??= said;
            else if (tag.Length > 0) lost("Tags are left out");
        }
        if (element.Elements("hint").Any(h => Raw(h).Trim().Length > 0)) lost("Hints are left out");
        foreach (var name in (string[])["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"])
        {
            if (element.Element(name) is not { } said || OrdinaryFeedback.Contains(Raw(said))) continue;
            var feedback = Rich(said).ToPlainText();
            if (feedback.Length > 0 && !OrdinaryFeedback.Contains(feedback))
                lost("The feedback to any right or any wrong answer is left out");
        }
        return level;
    }

    private string Format(XElement element) =>
        (element.Attribute("format") ?? (element.Name == "feedback" ? element.Parent?.Attribute("format") : null))
            ?.Value.ToLowerInvariant() ?? question.Element("questiontext")?.Attribute("format")?.Value ?? "html";

    /// <summary>The text as it stands there. Some programs write elements of HTML as elements of XML.</summary>
    private static string Raw(XElement element)
    {
        if (element.Element("text") is not { HasElements: true } text) return Own(element.Element("text") ?? element);
        return string.Concat(text.Nodes().Select(n => n switch
        {
            XCData data => data.Value,
            XText plain => System.Net.WebUtility.HtmlEncode(plain.Value),
            XElement child => child.ToString(SaveOptions.DisableFormatting),
            _ => "",
        }));
    }

    private static string Own(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)) : element.Value;

    private decimal Fraction(XElement answer)
    {
        var written = (answer.Attribute("fraction")?.Value ?? Value(answer, "fraction")).Trim();
        if (Number(written) is { } fraction) return fraction;
        if (written.Length > 0) lost("The marks of an answer are no number and count as none");
        return 0;
    }

    private static decimal? Number(string text) => decimal.TryParse(
        text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
