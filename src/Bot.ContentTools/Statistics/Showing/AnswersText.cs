using Spectre.Console;

namespace Bot.ContentTools.Statistics.Showing;

/// <summary>Tells people what learners made of the questions.</summary>
internal static class AnswersText
{
    public static void Write(AnswerStatistics answers, IAnsiConsole to)
    {
        to.Heading($"Answers: {answers.Answers}, people: {answers.People}");
        if (answers.OfUnknownQuestions > 0)
            to.Plain($"{answers.OfUnknownQuestions} of them are to questions that this content does not have.");
        var rework = answers.Items.Where(i => i.Rework.Count > 0).ToList();
        if (rework.Count > 0)
        {
            to.Plain("These questions need rework:");
            foreach (var item in rework) to.Plain($"  {item.Id}: {string.Join("; ", item.Rework)}");
            to.Plain("");
        }
        if (answers.Items.Count == 0) return;
        var table = Tables.New("question", "answers", "right", "tells", "chosen (* key)");
        foreach (var item in answers.Items)
            table.Row(
                item.Id, $"{item.Answers}", $"{item.Facility:0%}",
                item.Discrimination is { } tells ? $"{tells:0.00}" : "-", string.Join(' ', item.Options.Select(Use)));
        to.Write(table);
    }

    private static string Use(OptionUse option) => $"{option.Id}{(option.IsKey ? "*" : "")}:{option.Chosen}";
}
