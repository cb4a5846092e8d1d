using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.OpenQuiz;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Json;

/// <summary>Reads an object with a question, options and a key under any of the usual names.</summary>
internal static class JsonQuestion
{
    private const int LongestTyped = 100;

    public static bool IsOne(LinedMap map) => JsonNames.Text(map) is not null;

    public static void Take(LinedMap map, string? category, int? level, JsonCounting counting, ImportReport report)
    {
        var spot = new Spot(map.Line);
        var options = JsonChoices.Of(map);
        var text = JsonNames.Text(map)!;
        var question = new ExchangeQuestion
        {
            Spot = spot,
            Id = map.Text("id"),
            Category = Text(map, JsonNames.Categories) ?? category,
            Level = OpenQuizzKeys.Level(map.Text("difficulty", "level") ?? "") ?? level,
            Text = PlainReader.Read(text),
            Explanation = PlainReader.Read(Text(map, JsonNames.Reasons) ?? ""),
        };
        var (kept, repair, problem) = (report.Questions.Count, (string?)null, (string?)null);
        if (options is null) problem = "It has no options that are texts";
        else if (options.Texts.Count == 0) (question, problem) = Typed(map, text, question, options);
        else
        {
            (var right, repair, problem) = JsonKey.Of(map, options, counting);
            var shown = options.Texts.Select((o, i) => new ExchangeOption(PlainReader.Read(o), i == right));
            question = question with { Options = [.. shown] };
        }
        if (problem is not null) report.Skipped(spot, problem);
        else report.Question(question);
        if (report.Questions.Count == kept) return;
        if (repair is not null) report.Repaired(spot, repair);
        TellLost(map, options!, spot, report);
    }

    /// <summary>Without options the answer is typed; <c>true</c> and <c>false</c> are chosen.</summary>
    private static (ExchangeQuestion Question, string? Problem) Typed(
        LinedMap map, string text, ExchangeQuestion question, JsonChoices options)
    {
        var keys = JsonKey.Keys(map, options).ToList();
        if (keys is not [(_, LinedText key)])
            return (question, keys.Count == 1 ? "It has no options, and no answer that is a text"
                : "It has no options, and no answer or several ones");
        if (key is { IsString: false, Text: "true" or "false" })
            return (question with
            {
                Options =
                [
                    new ExchangeOption(RichText.Plain("True"), key.Text == "true"),
                    new ExchangeOption(RichText.Plain("False"), key.Text == "false"),
                ],
            }, null);
        if (JsonNames.Indexes.Contains(keys[0].Name) || (key.Text.Trim().Length == 1 && HasOptionsIn(text)))
            return (question, "Its answer names an option, and its options are no list");
        return key.Text.Length > LongestTyped || key.Text.Trim().Contains('\n')
            ? (question, $"Its answer has several lines or more than {LongestTyped} characters, which nobody types")
            : (question with { Typed = [new TypedAnswer(key.Text.Trim(), true)] }, null);
    }

    private static bool HasOptionsIn(string text) =>
        ").:".Any(sign => "AB".All(letter =>
            text.Contains($"{letter}{sign}", StringComparison.OrdinalIgnoreCase)));

    private static void TellLost(LinedMap map, JsonChoices options, Spot spot, ImportReport report)
    {
        foreach (var (key, value) in map.Members)
            if (!JsonNames.IsKnown(JsonNames.Bare(key)) && !options.Members.Contains(key)
                && value is not (LinedNull or LinedText { Text: "" } or LinedList { Items: [] }))
                report.Lost(spot, $"Its '{key}' has no place here");
        if (map.Text("difficulty", "level") is { Length: > 0 } level && OpenQuizzKeys.Level(level) is null)
            report.Lost(spot, "Its level is none of easy, medium and hard, and has no place here");
    }

    private static string? Text(LinedMap map, string[] names) =>
        (JsonNames.Find(map, names) as LinedText)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
