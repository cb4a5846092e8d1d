using System.Globalization;
using System.Xml.Linq;

namespace Bot.ContentTools.Formats.Qti;

/// <summary>Answers an item of QTI 1.2 to see what it earns, as its conditions can be written in many ways.</summary>
internal sealed class Qti1Scoring(XElement item)
{
    private readonly List<XElement> _conditions = [.. item.Elements("resprocessing").Elements("respcondition")];

    /// <summary>Whether a number may lie between others.</summary>
    public bool IsRange => _conditions.Where(c => Points(c) > 0).Any(c => Bounds(c).Distinct().Count() > 1);

    /// <summary>The marks for choosing this option alone.</summary>
    public decimal Of(string option)
    {
        var score = 0m;
        foreach (var condition in _conditions)
        {
            if (!Holds(condition.Element("conditionvar"), option)) continue;
            foreach (var set in condition.Elements("setvar"))
                score = QtiXml.Attribute(set, "action") is "Add" or "add" ? score + Value(set) : Value(set);
            if (!condition.Elements("setvar").Any() && QtiXml.Attribute(condition, "title") == "correct") score = 1;
            if (QtiXml.Attribute(condition, "continue") is not ("Yes" or "yes") && Points(condition) > 0) break;
        }
        return score;
    }

    /// <summary>The options that earn marks when they are chosen together.</summary>
    public HashSet<string> Together() => [.. _conditions.Where(c => Points(c) > 0)
        .SelectMany(c => c.Descendants("varequal")).Where(v => !v.Ancestors("not").Any()).Select(v => v.Value.Trim())];

    /// <summary>The words that earn marks.</summary>
    public IEnumerable<string> Accepted() => _conditions.Where(c => Points(c) > 0)
        .SelectMany(c => c.Descendants().Where(e => e.Name.LocalName is "varequal" or "varsubset"))
        .Where(v => !v.Ancestors("not").Any()).Select(v => v.Value.Trim()).Distinct();

    /// <summary>The feedback that names this option.</summary>
    public IEnumerable<string> FeedbackTo(string option) => _conditions
        .Where(c => c.Descendants("varequal").Any(v => v.Value.Trim() == option)
            && Holds(c.Element("conditionvar"), option))
        .SelectMany(Links);

    /// <summary>The feedback that comes whatever is chosen.</summary>
    public IEnumerable<string> GeneralFeedback() =>
        _conditions.Where(c => !c.Descendants("varequal").Any()).SelectMany(Links);

    private static IEnumerable<string> Links(XElement condition) =>
        condition.Elements("displayfeedback").Select(d => QtiXml.Attribute(d, "linkrefid"));

    private static bool Holds(XElement? condition, string option) =>
        condition is not null && condition.Elements().All(e => Is(e, option, depth: 0));

    private static bool Is(XElement test, string option, int depth) => test.Name.LocalName switch
    {
        _ when depth > 50 => false,
        "varequal" or "varsubset" => test.Value.Trim() == option,
        "not" => !test.Elements().All(e => Is(e, option, depth + 1)),
        "and" => test.Elements().All(e => Is(e, option, depth + 1)),
        "or" => test.Elements().Any(e => Is(e, option, depth + 1)),
        "other" => true,
        _ => false,
    };

    private static decimal Points(XElement condition) => condition.Elements("setvar").Select(Value)
        .DefaultIfEmpty(QtiXml.Attribute(condition, "title") == "correct" ? 1 : 0).Max();

    /// <summary>A number; some write the name of the highest one.</summary>
    private static decimal Value(XElement set) =>
        set.Value.Trim().EndsWith(".max", StringComparison.OrdinalIgnoreCase) ? 100 : Number(set);

    private static decimal Number(XElement element) => decimal.TryParse(
        element.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static IEnumerable<decimal> Bounds(XElement condition)
    {
        var bounds = condition.Descendants()
            .Where(e => e.Name.LocalName is "vargte" or "vargt" or "varlte" or "varlt").ToList();
        return bounds.Count == 0 ? [] : bounds.Concat(condition.Descendants("varequal")).Select(Number);
    }
}
