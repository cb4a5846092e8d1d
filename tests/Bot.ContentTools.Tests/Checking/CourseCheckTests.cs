using System.Text.Json;
using Bot.ContentTools.Checking;
using Bot.ContentTools.Statistics;
using Bot.ContentTools.Terminal;
using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>A check of courses alone, and what the other tools make of courses.</summary>
public sealed class CourseCheckTests : IDisposable
{
    private const string Question = """
          - id: q1
            level: 1
            kind: concept
            text: Which is not “so”?
            verify: doc
            options: {a: {text: One, why: W.}, b: {text: Two, why: W.}, c: {text: Both a and b, why: W.}}
            answer: d
            reference: alembic/x
        """;

    private readonly Folder _folder = Folder.Of(Question);

    public CourseCheckTests()
    {
        _folder.Write("courses/good.yaml", Course("good"));
        _folder.Write("courses/bad.yaml", Course("bad").Replace("bank: sa", "bank: sx"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_checked_against_its_bank_and_told_alone()
    {
        using var text = new StringWriter();

        CheckReport.WriteText(await _folder.Check(part: "courses/bad.yaml"), text);

        Assert.Equal(
            "content/courses/bad.yaml:3:7: error course: There is no bank 'sx'. Did you mean 'sa'?\n"
                + "1 course: 1 error, 0 warnings.\n",
            text.ToString());
    }

    [Fact]
    public async Task A_good_file_is_good_although_others_are_not()
    {
        using var text = new StringWriter();

        CheckReport.WriteText(await _folder.Check(part: "courses/good.yaml"), text);

        Assert.Equal("1 course: 0 errors, 0 warnings.\n", text.ToString());
    }

    [Fact]
    public async Task The_folder_of_courses_is_all_of_them()
    {
        var result = await _folder.Check(part: "courses");

        Assert.Equal((0, 0, 2, 1), (result.Banks, result.Questions, result.Courses, result.Errors));
        Assert.Empty(result.NotChecked);
    }

    [Fact]
    public async Task All_content_is_banks_and_courses()
    {
        var result = await _folder.Check();
        using var text = new StringWriter();
        using var json = new StringWriter();

        CheckReport.WriteText(result, text);
        CheckReport.WriteJson(result, json);

        Assert.Contains(result.Findings, f => (f.File, f.Rule) == ("content/courses/bad.yaml", Rules.Course));
        Assert.Contains("\n1 question in 1 bank, 2 courses: ", text.ToString());
        Assert.Equal(2, JsonDocument.Parse(json.ToString()).RootElement.GetProperty("courses").GetInt32());
    }

    [Fact]
    public async Task A_bank_is_checked_without_its_courses()
    {
        var result = await _folder.Check(part: "sa");

        Assert.Equal(0, result.Courses);
        Assert.DoesNotContain(result.Findings, f => f.File.StartsWith("content/courses", StringComparison.Ordinal));
    }

    [Fact]
    public void Statistics_do_not_look_at_courses()
    {
        using var good = Folder.Of(Question.Replace("answer: d", "answer: a"), "plain");
        good.Write("courses/bad.yaml", "[");

        var statistics = StatisticsRun.Run(ContentPlace.Of(good.Content).Place!, null, new Work(null));

        Assert.DoesNotContain(statistics.Notes, n => n.Contains("mistakes"));
    }

    private static string Course(string id) => $"""
        id: {id}
        title: T
        bank: sa
        learn: [a, b, c]
        prerequisites: [a]
        tools: [a]
        roles: [a]
        levels: [1]
        language: en
        """;
}
