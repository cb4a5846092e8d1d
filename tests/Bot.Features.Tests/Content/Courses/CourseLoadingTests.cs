using Bot.Core.Questions;
using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Courses;

public sealed class CourseLoadingTests : IDisposable
{
    private readonly Sandbox _content = CourseSample.InSandbox();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_course_says_what_its_file_says()
    {
        var course = Assert.Single(Loaded());

        Assert.Equal(("first", "First steps", "sa"), (course.Id, course.Title, course.Bank));
        Assert.Equal(
            ["Write queries", "Know states: pending, persistent, detached", "Count statements"], course.Learn);
        Assert.Equal(["Python", "SQL"], course.Prerequisites);
        Assert.Equal(["SQLAlchemy 2.0"], course.Tools);
        Assert.Equal(["Backend developer"], course.Roles);
        Assert.Equal([1, 3], course.Levels);
        Assert.Equal(("https://example.org/first?from=bot", "en-GB"), (course.Link, course.Language));
    }

    [Fact]
    public void A_course_needs_no_page()
    {
        _content.Edit(CourseSample.File, "link: https://example.org/first?from=bot\n", "");

        Assert.Null(Assert.Single(Loaded()).Link);
    }

    [Fact]
    public void Texts_are_what_was_written()
    {
        _content.Edit(CourseSample.File, "[Python, SQL]", "[No, 1.0, ' `*a*` ']");

        Assert.Equal(["No", "1.0", "`*a*`"], Assert.Single(Loaded()).Prerequisites);
    }

    [Fact]
    public void Content_needs_no_course()
    {
        Directory.Delete(_content.PathOf("courses"), recursive: true);

        Assert.Empty(Loaded());
    }

    [Fact]
    public void The_folder_of_courses_is_no_bank()
    {
        Assert.Equal(["sa"], _content.Bank().Banks.Select(b => b.Id));
        Assert.Equal(8, _content.Bank().Questions.Count);
    }

    [Fact]
    public void Sub_folders_hold_courses_and_hidden_and_other_files_do_not()
    {
        _content.Write("courses/more/next.yaml", CourseSample.Course.Replace("id: first", "id: next"));
        _content.Write("courses/.first.yaml", "{{{");
        _content.Write("courses/README.md", "{{{");

        Assert.Equal(["first", "next"], Loaded().Select(c => c.Id));
    }

    [Theory]
    [InlineData("courses/more.yml", "id: more", "folder", "Content files end in .yaml")]
    [InlineData("courses/bank.yaml", "just words", "shape", "The course is text")]
    [InlineData("courses/taxonomy.yaml", "[1, 2", "yaml", "not valid YAML")]
    [InlineData("courses/empty.yaml", "", "yaml", "The file is empty")]
    [InlineData("courses/nul.yaml", "id: \0", "encoding", "A NUL byte stands here")]
    public void A_file_that_is_no_course_is_a_mistake(string file, string text, string rule, string words)
    {
        _content.Write(file, text);

        var mistake = _content.OnlyMistake();

        Assert.Equal(($"content/{file}", rule), (mistake.File, mistake.Rule));
        Assert.Contains(words, mistake.What);
    }

    [Fact]
    public void Who_works_on_questions_alone_is_not_kept_from_it_by_a_course()
    {
        _content.Edit(CourseSample.File, "bank: sa", "bank: sb");
        _content.Write("courses/more.yml", "");

        var loaded = BankLoader.Load(_content.Folder, new LoadPlan { ReadsCourses = false });

        Assert.Empty(loaded.Mistakes);
        Assert.NotNull(loaded.Bank);
    }

    [Fact]
    public void Every_shipped_course_is_free_of_mistakes()
    {
        var loaded = BankLoader.Load(Repository.Content);

        Assert.Contains("content/courses/sqlalchemy.yaml", loaded.CourseFiles);
        Assert.DoesNotContain(loaded.Mistakes, m => m.File.StartsWith("content/courses", StringComparison.Ordinal));
    }

    private IReadOnlyList<Course> Loaded()
    {
        var loaded = _content.Load();
        Assert.Empty(loaded.Mistakes);
        return loaded.Courses;
    }
}
