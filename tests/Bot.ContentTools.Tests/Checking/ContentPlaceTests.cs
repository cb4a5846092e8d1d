using Bot.ContentTools.Checking;

namespace Bot.ContentTools.Tests.Checking;

public sealed class ContentPlaceTests : IDisposable
{
    private readonly Folder _folder = Folder.Of("- x");

    public ContentPlaceTests() => _folder.Write("sa/more/engine.yaml", "x");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", null, null)]
    [InlineData("sa", "sa", "content/sa")]
    [InlineData("sa/", "sa", "content/sa")]
    [InlineData("sa/all.yaml", "sa", "content/sa/all.yaml")]
    [InlineData("sa/more", "sa", "content/sa/more")]
    [InlineData("sa/more/../more/engine.yaml", "sa", "content/sa/more/engine.yaml")]
    public void A_path_is_a_content_folder_a_bank_or_a_part_of_one(string path, string? bank, string? part) =>
        Assert.Equal(
            (new ContentPlace(_folder.Content, bank, part), null),
            ContentPlace.Of(Path.Combine(_folder.Content, path)));

    [Fact]
    public void A_path_to_nothing_gets_a_sentence() =>
        Assert.Equal((null, "There is no file or folder 'nowhere'."), ContentPlace.Of("nowhere"));

    [Fact]
    public void A_file_outside_of_banks_gets_a_sentence()
    {
        _folder.Write("stray.yaml", "x");

        Assert.Contains("is in no bank", ContentPlace.Of(_folder.PathOf("stray.yaml")).Problem);
    }

    [Theory]
    [InlineData("content/sa/all.yaml", true)]
    [InlineData("content/sa", true)]
    [InlineData("content/sab/all.yaml", false)]
    [InlineData("content", false)]
    public void A_part_holds_what_is_below_it(string file, bool holds) =>
        Assert.Equal(holds, new ContentPlace(_folder.Content, "sa", "content/sa").Holds(file));

    [Theory]
    [InlineData("courses")]
    [InlineData("courses/one.yaml")]
    [InlineData("courses/more/two.yaml")]
    public void Courses_are_a_place_for_who_wants_them_and_a_sentence_for_others(string path)
    {
        _folder.Write("courses/one.yaml", "x");
        _folder.Write("courses/more/two.yaml", "x");

        var (place, problem) = ContentPlace.Of(_folder.PathOf(path), orCourses: true);

        Assert.Null(problem);
        Assert.Equal(
            (_folder.Content, null, $"content/{path}", true),
            (place!.Folder, place.Bank, place.Part, place.IsCourses));
        Assert.EndsWith(
            "holds no questions: courses are there. Name a bank, or a file of one.",
            ContentPlace.Of(_folder.PathOf(path)).Problem);
    }

    [Theory]
    [InlineData("courses", null)]
    [InlineData("courses/sb", "sb")]
    [InlineData("courses/sb/all.yaml", "sb")]
    public void A_content_folder_may_be_called_courses(string path, string? bank)
    {
        using var other = Folder.Of("- x");
        other.Write("deep/notes/all.yaml", "x");
        var courses = Path.Combine(other.Content, "deep", "courses");
        Directory.Move(other.PathOf("sa"), Directory.CreateDirectory(courses).FullName + "/sb");

        var (place, _) = ContentPlace.Of(other.PathOf($"deep/{path}"), orCourses: true);

        Assert.Equal((courses, bank, false), (place!.Folder, place.Bank, place.IsCourses));
    }

    [Fact]
    public async Task Only_findings_of_the_part_are_told_and_only_its_bank_is_read()
    {
        _folder.Write("sa/all.yaml", "[");
        _folder.Write("sb/bank.yaml", "[");

        Assert.Equal(
            ["content/sa/more/engine.yaml"], (await _folder.Check(part: "sa/more")).Findings.Select(f => f.File));
        Assert.Equal(
            ["content/sa/all.yaml", "content/sa/more/engine.yaml"],
            (await _folder.Check(part: "sa")).Findings.Select(f => f.File));
        Assert.Contains("content/sb/bank.yaml", (await _folder.Check()).Findings.Select(f => f.File));
    }
}
