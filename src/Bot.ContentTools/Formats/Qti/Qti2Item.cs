using System.Globalization;
using System.Xml.Linq;
using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Qti;

/// <summary>Reads an item of QTI 2 or 3.</summary>
internal sealed class Qti2Item(XElement item, Spot spot, string? category, ImportReport report)
{
    private readonly HashSet<string> _told = [];

    public void Read()
    {
        var body = item.Element("itemBody");
        var interactions = body?.Descendants()
            .Where(e => e.Name.LocalName.EndsWith("Interaction", StringComparison.Ordinal)).ToList() ?? [];
        if (body is null || interactions.Count == 0) report.Skipped(spot, "The item has nothing to choose or to type");
        else if (interactions.Count > 1) report.Skipped(spot, "It asks for several answers at once");
        else if (item.Descendants("templateDeclaration").Any())
            report.Skipped(spot, "Its numbers are computed anew each time, which has no place here");
        else Take(body, interactions[0]);
    }

    private void Take(XElement body, XElement interaction)
    {
        var kind = interaction.Name.LocalName;
        if (kind is not ("choiceInteraction" or "inlineChoiceInteraction" or "textEntryInteraction"))
        {
            report.Skipped(spot, $"Answers by {kind} have no place here");
            return;
        }
        if (kind == "textEntryInteraction" && item.Descendants("equal").Any(
            e => QtiXml.Attribute(e, "toleranceMode") is "absolute" or "relative"))
        {
            report.Skipped(spot, "A number within a tolerance cannot be compared here");
            return;
        }
        var right = Right(QtiXml.Attribute(interaction, "responseIdentifier"));
        var feedback = item.Elements("modalFeedback").ToList();
        List<ExchangeOption> options = kind == "textEntryInteraction" ? [] : [.. interaction.Descendants()
            .Where(e => e.Name.LocalName is "simpleChoice" or "inlineChoice").ToList()
            .Select(c => Option(c, right, feedback))];
        var prompt = interaction.Element("prompt");
        if (kind != "choiceInteraction") interaction.ReplaceWith("_____");
        else interaction.ReplaceWith(new XElement("div", prompt?.Nodes()));
        body.Descendants().Where(e => e.Name.LocalName is "rubricBlock" or "feedbackBlock").ToList().ForEach(Drop);
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Id = QtiXml.Attribute(item, "identifier") is { Length: > 0 } id ? id : null,
            Category = category,
            Text = QtiXml.Html(body, Lost),
            Options = options,
            Typed = kind == "textEntryInteraction" ? [.. right.Select(r => new TypedAnswer(r, true))] : [],
            Explanation = RichText.Join(feedback.Where(IsGeneral).Select(f => QtiXml.Html(f, Lost))),
        });
    }

    private ExchangeOption Option(XElement choice, List<string> right, List<XElement> feedback)
    {
        var id = QtiXml.Attribute(choice, "identifier");
        var own = choice.Descendants("feedbackInline").ToList();
        var why = own.Concat(feedback.Where(f => IsOf(f, id))).Select(f => QtiXml.Html(f, Lost)).ToList();
        own.ForEach(f => f.Remove());
        feedback.RemoveAll(f => IsOf(f, id));
        return new ExchangeOption(QtiXml.Html(choice, Lost), right.Contains(id), RichText.Join(why));
    }

    /// <summary>What is declared to be right; else what earns most.</summary>
    private List<string> Right(string response)
    {
        var declared = item.Elements("responseDeclaration").ToList();
        var declaration = declared.Find(d => QtiXml.Attribute(d, "identifier") == response)
            ?? (declared.Count == 1 ? declared[0] : null);
        if (declaration is null) return [];
        var values = declaration.Elements("correctResponse").Elements("value").Select(v => v.Value.Trim()).ToList();
        var mapped = declaration.Descendants("mapEntry").Select(
            e => (Key: QtiXml.Attribute(e, "mapKey"), Value: Number(QtiXml.Attribute(e, "mappedValue")))).ToList();
        var most = mapped.Select(m => m.Value).DefaultIfEmpty().Max();
        var best = mapped.Where(m => most > 0 && m.Value == most).Select(m => m.Key);
        var isTyped = QtiXml.Attribute(declaration, "baseType") is not "identifier";
        return isTyped || values.Count == 0 ? [.. values.Union(best)] : values;
    }

    private void Drop(XElement element)
    {
        if (element.Value.Trim().Length > 0)
            Lost("Notes for those who mark the answers, and feedback in parts, are left out");
        element.Remove();
    }

    private static bool IsOf(XElement feedback, string option) => option.Length > 0
        && QtiXml.Attribute(feedback, "identifier") is { Length: > 0 } id
        && (id == option || id.EndsWith("_" + option, StringComparison.Ordinal)
            || id.StartsWith(option + "_", StringComparison.Ordinal));

    private bool IsGeneral(XElement feedback)
    {
        var id = QtiXml.Attribute(feedback, "identifier").ToLowerInvariant();
        var isWrong = id.Contains("incorrect") || id.Contains("wrong");
        if (isWrong) Lost("The feedback to any wrong answer is left out");
        return !isWrong;
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void Lost(string what)
    {
        if (_told.Add(what)) report.Lost(spot, what);
    }
}
