using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Json;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.OpenTdb;

/// <summary>Reads the JSON of the Open Trivia Database, and of The Trivia API.</summary>
public sealed class OpenTdbReader : IQuestionReader
{
    /// <summary>Where options have these names they stand together with the right one.</summary>
    private static readonly string[] OtherOptions =
        ["\"options\"", "\"choices\"", "\"answers\"", "\"alternatives\"", "\"a\"", "\"option"];

    /// <inheritdoc />
    public string Name => "opentdb";

    /// <inheritdoc />
    public Likeness Looks(SourceFile file)
    {
        var head = file.Head;
        if (head.AsSpan().TrimStart() is not ['{' or '[', ..]) return Likeness.No;
        return head.Contains("\"incorrect_answers\"", StringComparison.Ordinal)
            || head.Contains("\"incorrectAnswers\"", StringComparison.Ordinal) ? Likeness.Surely
            : !head.Contains("\"correct_answer\"", StringComparison.Ordinal) ? Likeness.No
            : OtherOptions.Any(o => head.Contains(o, StringComparison.OrdinalIgnoreCase)) ? Likeness.Perhaps
            : Likeness.Likely;
    }

    /// <inheritdoc />
    public void Read(SourceFile file, ImportReport report)
    {
        var json = LinedJson.Read(file.Text);
        var questions = new List<OpenTdbQuestion>();
        foreach (var map in OpenTdbQuestion.Candidates(json.Roots))
        {
            var (question, problem) = OpenTdbQuestion.Of(map);
            if (question is null) report.Skipped(new Spot(map.Line), problem!);
            else questions.Add(question);
        }
        var encoding = OpenTdbEncoding.Of(questions);
        foreach (var question in questions) Take(question, encoding, report);
        foreach (var line in json.Breaks)
            report.Skipped(new Spot(line), "The JSON is broken here; what stands before and behind is taken");
    }

    private static void Take(OpenTdbQuestion written, OpenTdbEncoding encoding, ImportReport report)
    {
        var spot = new Spot(written.Line);
        if (encoding.Decode(written) is not { } question)
        {
            report.Skipped(spot, "Its texts are not encoded as those of the other questions are");
            return;
        }
        if (encoding.IsMixed && OpenTdbEncoding.IsCoded(written))
            report.Repaired(spot, "Its HTML entities are decoded, although other questions of the file have none");
        if (question.HasTags) report.Lost(spot, "Its tags have no place here");
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Id = question.Id,
            Category = string.IsNullOrWhiteSpace(question.Category) ? null : question.Category.Trim(),
            Level = question.Difficulty?.Trim().ToLowerInvariant() switch
            {
                "easy" => 1,
                "medium" => 2,
                "hard" => 3,
                _ => null,
            },
            Text = PlainReader.Read(question.Text),
            Options =
            [
                new ExchangeOption(PlainReader.Read(question.Right), true),
                .. question.Wrong.Select(w => new ExchangeOption(PlainReader.Read(w), false)),
            ],
        });
    }
}
