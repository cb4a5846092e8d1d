using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Json;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>Reads the JSON of OpenQuizzDB, in which questions stand under their language and their level, and lists of
/// <c>question</c>, <c>choices</c> and <c>answer</c>.</summary>
internal static class OpenQuizzJson
{
    public static void Read(SourceFile file, ImportReport report)
    {
        var json = LinedJson.Read(file.Text);
        var about = OpenQuizzAbout.Of(json.Roots is [var first, ..] ? first : null, file.Name);
        foreach (var (i, root) in json.Roots.Index())
        {
            // Behind a mistake nothing says under which level the rest stands.
            var isCut = i > 0 && json.Breaks.Count > 0 && root is LinedMap;
            Walk(root, about with { IsCut = isCut }, report);
        }
        foreach (var line in json.Breaks)
            report.Skipped(new Spot(line), "The JSON is broken here; what stands before and behind is taken");
    }

    private static void Walk(LinedValue value, OpenQuizzAbout about, ImportReport report)
    {
        if (value is LinedMap map && map.Get("question") is LinedText)
        {
            if (map.IsWhole) Take(map, about, report);
        }
        else if (value is LinedMap group)
        {
            foreach (var (key, inner) in group.Members) Walk(inner, about.Under(group, key), report);
        }
        else if (value is LinedList list)
        {
            foreach (var item in list.Items) Walk(item, about, report);
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
            report.Lost(spot, "Its level is unknown, as the JSON is broken above it");
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
