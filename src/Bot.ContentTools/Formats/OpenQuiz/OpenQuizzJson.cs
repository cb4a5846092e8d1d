using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Json;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>Reads the JSON of OpenQuizzDB, in which questions stand under their language and their level, and lists of
/// questions in other shapes.</summary>
internal static class OpenQuizzJson
{
    private const string CutLevel = "Its level is unknown, as the JSON is broken above it";

    public static void Read(SourceFile file, ImportReport report)
    {
        var json = LinedJson.Read(file.Text);
        var about = OpenQuizzAbout.Of(json.Roots is [var first, ..] ? first : null, file.Name);
        var counting = new JsonCounting();
        foreach (var root in json.Roots) Walk(root, (map, _) => counting.Look(map), about);
        foreach (var (i, root) in json.Roots.Index())
        {
            // Behind a mistake nothing says under which level the rest stands.
            var isCut = i > 0 && json.Breaks.Count > 0 && root is LinedMap;
            Walk(root, (map, under) => Take(map, under, counting, report), about with { IsCut = isCut });
        }
        foreach (var line in json.Breaks)
            report.Skipped(new Spot(line), "The JSON is broken here; what stands before and behind is taken");
    }

    private static void Walk(LinedValue value, Action<LinedMap, OpenQuizzAbout> take, OpenQuizzAbout about)
    {
        if (value is LinedMap map && IsQuestion(map))
        {
            if (map.IsWhole) take(map, about);
        }
        else if (value is LinedMap group)
        {
            foreach (var (key, inner) in group.Members) Walk(inner, take, about.Under(group, key));
        }
        else if (value is LinedList list)
        {
            var hasQuestions = list.Items.Exists(i => i is LinedMap m && IsQuestion(m));
            foreach (var item in list.Items)
            {
                // What stands between questions is one with a mistake.
                if (hasQuestions && item is LinedMap { IsWhole: true, HasOnlyTexts: true } other && !IsQuestion(other))
                    take(other, about);
                else Walk(item, take, about);
            }
        }
    }

    private static bool IsQuestion(LinedMap map) => map.Get("question") is LinedText || JsonQuestion.IsOne(map);

    private static void Take(LinedMap map, OpenQuizzAbout about, JsonCounting counting, ImportReport report)
    {
        if (!IsQuestion(map)) report.Skipped(new Spot(map.Line), "It has no question that is a text");
        else if (OpenQuizzKeys.Find(map, "propositions", "rponse", "reponse") is not null) Take(map, about, report);
        else
        {
            var kept = report.Questions.Count;
            JsonQuestion.Take(map, about.Category, about.Level, counting, report);
            if (report.Questions.Count > kept && about is { IsCut: true, Level: null })
                report.Lost(new Spot(map.Line), CutLevel);
        }
    }

    private static void Take(LinedMap map, OpenQuizzAbout about, ImportReport report)
    {
        var spot = new Spot(map.Line);
        var right = OpenQuizzKeys.Find(map, "answer", "rponse", "reponse") as LinedText;
        var options = (OpenQuizzKeys.Find(map, "propositions", "choices", "options") as LinedList)?.Texts;
        if (right is null || options is null)
        {
            var missing = right is null ? "no answer that is a text" : "no options that are texts";
            report.Skipped(spot, $"It has {missing}");
            return;
        }
        var (index, repair) = RightByText.Find(right.Text, options);
        if (index < 0)
        {
            report.Skipped(spot, "Its right answer is none of its options");
            return;
        }
        if (repair is not null) report.Repaired(spot, repair);
        if (about is { IsCut: true, Level: null })
            report.Lost(spot, CutLevel);
        var reason = OpenQuizzKeys.Find(map, "anecdote", "explanation");
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Category = about.Category,
            Level = about.Level,
            Text = PlainReader.Read(map.Text("question")!),
            Options = [.. options.Select((o, i) => new ExchangeOption(PlainReader.Read(o), i == index))],
            Explanation = PlainReader.Read((reason as LinedText)?.Text ?? ""),
        });
    }
}
