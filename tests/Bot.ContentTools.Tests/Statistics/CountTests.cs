using Bot.ContentTools.Checking;
using Bot.ContentTools.Statistics;
using Bot.ContentTools.Statistics.Showing;
using Bot.ContentTools.Terminal;
using Bot.ContentTools.Tests.Checking;
using Spectre.Console;

namespace Bot.ContentTools.Tests.Statistics;

/// <summary>What content holds, against what it shall hold.</summary>
public sealed class CountTests : IDisposable
{
    private readonly Folder _folder = Folder.Of("""
          - id: q1
            level: 1
            kind: concept
            text: Which one?
            verify: doc
            options: {a: {text: Long one, why: Why it is}, b: {text: Two, why: No}, c: {text: Three, why: Never} }
            answer: a
            reference: sqlalchemy/x
            review: {answer: a, on: 2026-01-31, because: W.}
          - id: q2
            level: 3
            kind: predict
            text: What comes out?
            code: |
              x = 1
              print(x + 1)
            options: {a: {text: 1, why: No}, b: {text: 2, why: Yes}, c: {text: 3, why: No} }
            answer: b
            reference: sqlalchemy/x
        """);

    public CountTests() => _folder.Write("sa/taxonomy.yaml", """
        bank: sa
        total: 5
        levels: {1: 4, 2: 1}
        kinds: {concept: 4, lab: 1}
        topics:
          session: {levels: {1: 4, 2: 1}, kinds: {concept: 4, lab: 1} }
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Questions_are_counted_by_topic_level_and_kind()
    {
        var bank = Assert.Single(Run().Banks);

        Assert.Equal(("sa", new Count("all", 2, 5)), (bank.Id, bank.Questions));
        Assert.Equal([new("easy", 1, 4), new("medium", 0, 1), new("hard", 1, 0)], bank.Levels);
        Assert.Equal(
            [new("concept", 1, 4), new("predict", 1, 0), new("lab", 0, 1)],
            bank.Kinds.Where(k => k.Have > 0 || k.Want > 0));
        Assert.Equal(["session 2 of 5", "engine 0 of 0"], bank.Topics.Select(Told));

        static string Told(TopicStatistics topic) => $"{topic.Id} {topic.Questions.Have} of {topic.Questions.Want}";
    }

    [Fact]
    public void Without_a_taxonomy_nothing_is_wanted()
    {
        File.Delete(_folder.PathOf("sa/taxonomy.yaml"));

        Assert.Equal(new Count("all", 2, null), Run().Banks[0].Questions);
        Assert.All(Run().Banks[0].Topics, t => Assert.Null(t.Questions.Want));
    }

    [Fact]
    public void Keys_are_counted_by_their_place()
    {
        var places = Assert.Single(Run().Banks[0].KeyPositions);

        Assert.Equal(3, places.Options);
        Assert.Equal([1, 1, 0], places.Counts);
        Assert.Equal(
            (1, 1, 1 / 3.0), (Run().Banks[0].KeyLongest.Questions, Run().Banks[0].KeyLongest.Longest,
                Run().Banks[0].KeyLongest.Expected));
    }

    [Fact]
    public void Texts_are_measured() => Assert.Equal(
        [
            "question 2 12.5 15 300 q2", "option 6 2 8 100 q1", "reason 6 2.5 9 200 q1", "code, lines 1 2 2 14 q2",
            "code, columns 1 12 12 60 q2", "card 2 31 36 1500 q2",
        ],
        Run().Banks[0].Lengths.Select(l => $"{l.What} {l.Texts} {l.Median} {l.Longest} {l.Limit} {l.LongestIn}"));

    [Fact]
    public void A_part_of_a_bank_is_counted_alone()
    {
        _folder.Write("sa/none.yaml", "bank: sa\ntopic: engine\nquestions: []");

        var place = ContentPlace.Of(_folder.PathOf("sa/none.yaml")).Place!;
        var statistics = StatisticsRun.Run(place, null, new Work(null));

        Assert.Equal(0, statistics.Banks[0].Questions.Have);
        Assert.Contains("The content has mistakes", Assert.Single(statistics.Notes));
    }

    [Fact]
    public void Tables_fit_into_80_columns_and_are_plain()
    {
        using var shipped = Folder.OfShipped();
        using var text = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 80;

        StatisticsText.Write(
            StatisticsRun.Run(ContentPlace.Of(shipped.Content).Place!, null, new Work(null)), console);

        var lines = text.ToString().Split('\n');
        Assert.Contains(lines, l => l.StartsWith("SQLAlchemy 2.0 (sqlalchemy): ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(" transactions ") && l.Contains("/20"));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 80));
        Assert.DoesNotContain('\u001b', text.ToString());
    }

    private ContentStatistics Run() =>
        StatisticsRun.Run(ContentPlace.Of(_folder.Content).Place!, database: null, new Work(null));
}
