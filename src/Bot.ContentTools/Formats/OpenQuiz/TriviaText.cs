using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>Reads the text files of OpenTriviaQA; each file is a category.</summary>
internal static class TriviaText
{
    public static void Read(SourceFile file, ImportReport report)
    {
        var category = CategoryOf(file.Name);
        foreach (var block in TriviaBlock.Of(file.Text))
        {
            if (block.Line == 0)
            {
                if (!string.IsNullOrWhiteSpace(block.Text))
                    report.Lost(new Spot(1), "There is text before the first '#Q'; it belongs to no question");
                continue;
            }
            var spot = new Spot(block.Line);
            if (string.IsNullOrEmpty(block.Right)) report.Skipped(spot, "It has no line '^' with the right answer");
            else if (block.HasTwoRights)
                report.Skipped(spot, "It has two lines '^'; where the next question begins, '#Q' is missing");
            else if (block.HasOptionsAbove) report.Skipped(spot, "Its options stand before its line '^', not below it");
            else if (block.Options.Count == 0 && block.Right.Contains('\n'))
                report.Skipped(spot, "It has no options with letters, and an answer of several lines is not typed");
            else Take(block, category, report);
        }
    }

    /// <summary>A question whose right answer is given as a text.</summary>
    private static void Take(TriviaBlock block, string? category, ImportReport report)
    {
        var (spot, right, options) = (new Spot(block.Line), block.Right!, block.Options);
        var shown = options.Where(o => !string.IsNullOrWhiteSpace(o)).ToList();
        var (index, repair) = RightByText.Find(right, shown);
        if (shown.Count > 0 && index < 0)
        {
            report.Skipped(spot, "Its right answer is none of its options");
            return;
        }
        var question = new ExchangeQuestion
        {
            Spot = spot,
            Category = category,
            Text = PlainReader.Read(block.Text),
            Options = [.. shown.Select((o, i) => new ExchangeOption(PlainReader.Read(o), i == index))],
            Typed = shown.Count > 0 ? [] : [new TypedAnswer(right, true)],
        };
        var kept = report.Questions.Count;
        report.Question(question);
        if (report.Questions.Count == kept) return;
        foreach (var what in block.Repairs) report.Repaired(spot, what);
        if (repair is not null) report.Repaired(spot, repair);
        if (shown.Count < options.Count) report.Lost(spot, "An option without text is left out");
    }

    /// <summary>The file's name without folder and ending; null when there is none.</summary>
    public static string? CategoryOf(string name) =>
        Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).Trim() is { Length: > 0 } category ? category : null;
}
