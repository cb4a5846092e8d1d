namespace Bot.Features.Tests.Content.Courses;

/// <summary>Every mistake an author of a course can make, each with its place and the words that help.</summary>
public sealed class CourseMistakeTests : IDisposable
{
    private readonly Sandbox _content = CourseSample.InSandbox();

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(CourseCases.Keys), MemberType = typeof(CourseCases))]
    [MemberData(nameof(CourseCases.Values), MemberType = typeof(CourseCases))]
    public void A_mistake_is_told_with_line_rule_and_remedy(string part, string by, int line, string rule, string words)
    {
        _content.Edit(CourseSample.File, part, by);

        var mistake = _content.OnlyMistake();

        Assert.Equal(
            ($"content/{CourseSample.File}", line, rule), (mistake.File, mistake.Line, mistake.Rule));
        Assert.True(mistake.Column > 0);
        Assert.All(words.Split(" … "), w => Assert.Contains(w, $"{mistake.What}. {mistake.Remedy}"));
        Assert.Matches(@"[^.]\z", mistake.What);
        Assert.Matches(@"[.?]\z", mistake.Remedy);
    }

    [Theory]
    [InlineData("First steps", 60)]
    [InlineData("SQLAlchemy 2.0", 80)]
    public void A_text_may_be_as_long_as_the_limit(string part, int length)
    {
        _content.Edit(CourseSample.File, part, string.Concat(Enumerable.Repeat("😀", length)));

        Assert.Empty(_content.Load().Mistakes);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once_and_keep_the_content_out()
    {
        _content.Edit(CourseSample.File, "[3, 1]", "[0, 1]");
        _content.Edit(CourseSample.File, "id: first", "id: 1st");
        _content.Edit(CourseSample.File, "https:", "mailto:");
        _content.Write("courses/good.yaml", CourseSample.Course.Replace("id: first", "id: good"));

        var loaded = _content.Load();

        Assert.Equal([1, 13, 14], loaded.Mistakes.Select(m => m.Line));
        Assert.Null(loaded.Bank);
        Assert.Empty(loaded.Courses);
    }

    [Theory]
    [InlineData("the first one")]
    [InlineData("a-course-of-far-too-many-letters")]
    public void The_name_of_a_file_must_be_able_to_be_an_id(string name)
    {
        File.Delete(_content.PathOf(CourseSample.File));
        _content.Write($"courses/{name}.yaml", CourseSample.Course.Replace("first\n", name + "\n"));

        Assert.Equal($"'{name}' cannot be the id of a course", _content.OnlyMistake().What);
    }

    [Fact]
    public void Two_folders_may_not_have_a_course_of_the_same_id()
    {
        _content.Write("courses/old/first.yaml", CourseSample.Course);

        Assert.Equal(
            "content/courses/old/first.yaml:1:5: Two courses have the id 'first'; the other is in "
                + "content/courses/first.yaml. Give one of them another id.",
            _content.OnlyMistake().ToString());
    }

    [Fact]
    public void A_bank_that_could_not_be_loaded_is_told_of_the_course_too()
    {
        _content.Edit("sa/bank.yaml", "proven", "perfect");

        Assert.Equal(
            ["content/courses/first.yaml:3:7: The bank 'sa' could not be loaded. Mend sa/bank.yaml first.",
             "content/sa/bank.yaml:4:11: There is no standard 'perfect'. It can be: proven, plain."],
            _content.Load().Mistakes.Select(m => m.ToString()));
    }

    [Fact]
    public void A_level_without_a_question_is_a_mistake_once_all_questions_can_be_read()
    {
        _content.Edit("sa/session.yaml", "level: 3", "level: 2");
        Assert.Equal("The bank 'sa' has no question of level 3", _content.OnlyMistake().What);

        _content.Edit("sa/session.yaml", "level: 2", "level: 9");
        Assert.Equal("There is no level '9'", _content.OnlyMistake().What);
    }

    [Fact]
    public void A_course_without_any_bank_is_told_once_of_the_folder()
    {
        Directory.Delete(_content.PathOf("sa"), recursive: true);

        Assert.Equal("There is no bank in this folder", _content.OnlyMistake().What);
    }
}
