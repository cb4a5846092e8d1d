using System.Xml.Linq;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Markup.Html;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Qti;

/// <summary>Reads an item of QTI 1.2.</summary>
internal sealed class Qti1Item(XElement item, Spot spot, string? category, ImportReport report)
{
    private readonly Qti1Scoring _scoring = new(item);
    private readonly HashSet<string> _told = [];

    public void Read()
    {
        var presentation = item.Element("presentation");
        var responses = item.Descendants().Where(e => e.Name.LocalName
            is "response_lid" or "response_str" or "response_num" or "response_grp" or "response_xy").ToList();
        var type = Type();
        if (presentation is null || responses.Count == 0)
            report.Skipped(spot, type.Length > 0 ? $"An item of type {type} has nothing to choose or to type"
                : "The item has nothing to choose or to type");
        else if (type is "essay_question" or "file_upload_question" or "Essay" || responses.Count > 1)
            report.Skipped(spot, responses.Count > 1 ? "It asks for several answers at once"
                : $"Questions of type {type} cannot be answered by a button or a word");
        else if (responses[0].Name.LocalName == "response_lid") Choices(presentation, responses[0]);
        else if (responses[0].Name.LocalName is "response_str" or "response_num") Typed(presentation);
        else report.Skipped(spot, $"Answers of type {responses[0].Name.LocalName} have no place here");
    }

    private void Choices(XElement presentation, XElement response)
    {
        var labels = response.Descendants("response_label").ToList();
        var ids = labels.Select(l => QtiXml.Attribute(l, "ident")).ToList();
        var scores = ids.Select(_scoring.Of).ToList();
        var most = scores.DefaultIfEmpty().Max();
        var together = _scoring.Together();
        var right = most > 0 ? ids.Where((_, i) => scores[i] == most).ToHashSet() : together;
        if (QtiXml.Attribute(response, "rcardinality") == "Multiple" && together.Count > right.Count) right = together;
        if (most > 0 && scores.Exists(s => s > 0 && s < most)) Lost("An answer with partial marks counts as wrong");
        Take(presentation, [.. labels.Select((l, i) => new ExchangeOption(
            Material(l), right.Contains(ids[i]), Feedback(_scoring.FeedbackTo(ids[i]))))], []);
    }

    private void Typed(XElement presentation)
    {
        if (_scoring.IsRange) report.Skipped(spot, "A number within a tolerance cannot be compared here");
        else Take(presentation, [], [.. _scoring.Accepted().Select(a => new TypedAnswer(a, true))]);
    }

    private void Take(XElement presentation, List<ExchangeOption> options, List<TypedAnswer> typed)
    {
        var asked = presentation.Descendants().Where(e => e.Name.LocalName == "material"
            && !e.Ancestors().Any(a => a.Name.LocalName is "response_label" or "material")).Select(Material);
        var general = _scoring.GeneralFeedback().ToList();
        if (general.Exists(IsOfWrong)) Lost("The feedback to any wrong answer is left out");
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Id = QtiXml.Attribute(item, "ident") is { Length: > 0 } id ? id : null,
            Category = category,
            Text = RichText.Join(asked),
            Options = options,
            Typed = typed,
            Explanation = Feedback(general.Where(g => !IsOfWrong(g))),
        });
    }

    private string Type()
    {
        foreach (var field in item.Descendants("qtimetadatafield"))
        {
            if (field.Element("fieldlabel")?.Value.Trim() is "question_type" or "qmd_itemtype" or "cc_profile")
                return field.Element("fieldentry")?.Value.Trim() ?? "";
        }
        return item.Descendants().FirstOrDefault(e => e.Name.LocalName is "bbmd_questiontype" or "qmd_itemtype")
            ?.Value.Trim() ?? "";
    }

    private static bool IsOfWrong(string id) => id.Contains("incorrect", StringComparison.OrdinalIgnoreCase);

    private RichText Feedback(IEnumerable<string> ids) => RichText.Join(ids.Distinct().SelectMany(
        id => item.Elements("itemfeedback").Where(f => QtiXml.Attribute(f, "ident") == id)).Select(Material));

    /// <summary>Words are HTML if they say so, or look like it; elements are HTML in any case.</summary>
    private RichText Material(XElement element)
    {
        if (element.Descendants().Any(
            e => e.Name.LocalName is "matimage" or "mataudio" or "matvideo" or "matapplication"))
        {
            Lost("A picture, film or sound is left out");
        }
        return RichText.Join(element.Descendants()
            .Where(e => e.Name.LocalName is "mattext" or "mat_formattedtext").Select(Words));
    }

    private RichText Words(XElement text) =>
        text.HasElements ? QtiXml.Html(text, Lost)
        : QtiXml.Attribute(text, "texttype") is "text/html" or "HTML" || QtiXml.Attribute(text, "type") == "HTML"
            || (text.Value.Contains('<') && text.Value.Contains('>')) ? HtmlReader.Read(text.Value, Lost)
        : PlainReader.Read(text.Value);

    private void Lost(string what)
    {
        if (_told.Add(what)) report.Lost(spot, what);
    }
}
