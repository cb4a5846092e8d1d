using System.Globalization;
using System.Text.Json;
using Bot.ContentTools.Formats.Gift;

namespace Bot.ContentTools.Tests.Formats.Gift;

/// <summary>Writes what our parser and the published grammar see in the same words. White space counts once, as the
/// grammar joins lines.</summary>
internal static class GiftSeen
{
    public static string Ours(string source) => string.Join('\n', GiftBlocks.Of(source).Select(OurOne));

    public static string Theirs(JsonElement questions) =>
        string.Join('\n', questions.EnumerateArray().Select(TheirOne));

    private static string OurOne(GiftBlock block)
    {
        var (item, problem) = GiftParser.Parse(block);
        if (item is null) return $"refused: {problem}";
        if (item.Kind == GiftKind.Category) return $"Category {item.Stem.Text}";
        var isAllRight = item.Kind == GiftKind.Choice && item.Answers.All(a => a.IsMarkedRight);
        var kind = isAllRight ? GiftKind.Short : item.Kind;
        var answers = kind is GiftKind.TrueFalse
            ? $"{item.Answers[0].Text.Text == "True"} wrong {Ours(item.Answers[1].Feedback)} "
                + $"right {Ours(item.Answers[0].Feedback)}"
            : string.Concat(item.Answers.Select(a =>
                $"\n  {a.IsMarkedRight} {a.Weight} "
                + $"{(kind == GiftKind.Numerical ? Numbers(a.Text.Text) : Ours(a.Text))} # {Ours(a.Feedback)}"));
        return $"{kind} ::{Once(item.Title ?? "")}:: {Ours(item.Stem)} {answers} #### {Ours(item.GeneralFeedback)}";
    }

    private static string TheirOne(JsonElement question)
    {
        var kind = question.GetProperty("type").GetString() switch
        {
            "MC" => "Choice",
            "TF" => "TrueFalse",
            var other => other,
        };
        if (kind == "Category") return $"Category {question.GetProperty("title").GetString()!.Trim()}";
        var answers = kind == "TrueFalse"
            ? $"{question.GetProperty("isTrue").GetBoolean()} wrong {Text(question, "trueFeedback")} "
                + $"right {Text(question, "falseFeedback")}"
            : question.TryGetProperty("choices", out var choices) ? Choices(choices) : "";
        return $"{kind} ::{Once(question.GetProperty("title").GetString() ?? "")}:: {Text(question, "stem")} {answers} "
            + $"#### {Text(question, "globalFeedback")}";
    }

    private static string Choices(JsonElement choices) => choices.ValueKind == JsonValueKind.Array
        ? string.Concat(choices.EnumerateArray().Select(c =>
            $"\n  {c.GetProperty("isCorrect").GetBoolean()} {Weight(c.GetProperty("weight"))} "
            + $"{Answer(c.GetProperty("text"))} # {Text(c, "feedback")}"))
        : $"\n  True  {Answer(choices)} # ";

    private static string Weight(JsonElement weight) =>
        weight.ValueKind == JsonValueKind.Null ? "" : weight.GetDecimal().ToString(CultureInfo.InvariantCulture);

    private static string Answer(JsonElement text) => text.GetProperty("type", out var kind) ? kind switch
    {
        "simple" => Number(text, "number"),
        "range" => $"{Number(text, "number")}:{Number(text, "range")}",
        _ => $"{Number(text, "numberLow")}..{Number(text, "numberHigh")}",
    }
    : text.GetProperty("text").GetString() == "*" ? ""
        : $"{text.GetProperty("format").GetString()} {Once(text.GetProperty("text").GetString()!)}";

    private static bool GetProperty(this JsonElement element, string name, out string? value)
    {
        value = element.TryGetProperty(name, out var found) ? found.GetString() : null;
        return value is not null;
    }

    private static string Number(JsonElement text, string name) =>
        text.GetProperty(name).GetDecimal().ToString("0.######", CultureInfo.InvariantCulture);

    private static string Numbers(string text) => string.Join(
        text.Contains("..") ? ".." : ":", text.Split([":", ".."], StringSplitOptions.TrimEntries).Select(
            n => decimal.TryParse(n, CultureInfo.InvariantCulture, out var value)
                ? value.ToString("0.######", CultureInfo.InvariantCulture) : n));

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.Object
            ? $"{text.GetProperty("format").GetString()} {Once(text.GetProperty("text").GetString()!)}" : "";

    private static string Ours(GiftText? text) =>
        text is null ? "" : $"{text.Format.ToString().ToLowerInvariant()} {Once(text.Text)}";

    private static string Once(string text) => string.Join(
        ' ', text.Replace(@"\_\_\_\_\_", GiftParser.Gap).Replace(GiftParser.Gap, " _____ ")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
