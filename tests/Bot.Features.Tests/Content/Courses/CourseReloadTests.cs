namespace Bot.Features.Tests.Content.Courses;

/// <summary>Courses as the worker holds them, at start and after edits.</summary>
public sealed class CourseReloadTests : IAsyncLifetime, IDisposable
{
    private readonly Sandbox _content = CourseSample.InSandbox();
    private WatchedContent _worker = null!;

    public async Task InitializeAsync()
    {
        _worker = new WatchedContent(_content);
        Assert.Empty(_worker.Load());
        await _worker.Watch();
    }

    public async Task DisposeAsync() => await _worker.DisposeAsync();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Courses_are_in_force_from_the_start() => Assert.Equal("First steps", Title);

    [Fact]
    public async Task A_changed_course_is_put_in_force_and_told_in_one_line()
    {
        _content.Edit(CourseSample.File, "First steps", "Second steps");

        await _worker.UntilLogged("The courses were edited: 1 now, 0 added, 1 changed, 0 removed");
        Assert.Equal("Second steps", Title);
    }

    [Fact]
    public async Task New_and_deleted_courses_are_noticed()
    {
        _content.Write("courses/next.yaml", CourseSample.Course.Replace("id: first", "id: next"));
        await _worker.UntilLogged("The courses were edited: 2 now, 1 added, 0 changed, 0 removed");

        File.Delete(_content.PathOf(CourseSample.File));
        await _worker.UntilLogged("The courses were edited: 1 now, 0 added, 0 changed, 1 removed");
        Assert.Equal("next", Assert.Single(_worker.Current.Courses).Id);
    }

    [Fact]
    public async Task A_bad_course_keeps_the_last_good_content()
    {
        _content.Edit(CourseSample.File, "levels: [3, 1]", "levels: [3, 0]");
        _content.Edit("sa/session.yaml", "What is printed?", "What does it print?");

        await _worker.UntilLogged("1 mistake(s); the 8 questions from before stay in force");

        Assert.Contains(
            _worker.Lines, l => l.StartsWith("Warning: content/courses/first.yaml:13:13: There is no level"));
        Assert.Equal([1, 3], Assert.Single(_worker.Current.Courses).Levels);
        Assert.Equal("What is printed?", _worker.Current.Bank.Find("predict-1")!.Text.ToPlainText());
    }

    [Fact]
    public async Task An_edit_of_questions_alone_says_nothing_of_courses()
    {
        _content.Edit("sa/session.yaml", "What is printed?", "What does it print?");

        await _worker.UntilLogged("8 questions now, 0 added, 1 changed, 0 removed");
        await _worker.Settle();
        Assert.DoesNotContain(_worker.Lines, l => l.Contains("courses were edited"));
    }

    private string Title => Assert.Single(_worker.Current.Courses).Title;
}
