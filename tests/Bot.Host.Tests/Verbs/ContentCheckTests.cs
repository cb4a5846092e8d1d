using System.Text.Json;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

/// <summary><c>bot content check</c> as an author runs it.</summary>
public sealed class ContentCheckTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Good_content_gives_0_and_leaves_nothing_behind()
    {
        var before = Files();

        var ended = await Check();

        Assert.Equal((0, "3 questions in 1 bank: 0 errors, 0 warnings."), (ended.Code, ended.Output));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Mistakes_give_1_and_a_line_each()
    {
        _sandbox.Write("content/small/more.yaml", "bank: small\ntopic: al\nquestions: 7\n");

        var ended = await Check("content");

        Assert.Equal(1, ended.Code);
        Assert.Equal(
            [
                "content/small/more.yaml:2:8: error topic: The bank has no topic 'al'. Did you mean 'all'?",
                "content/small/more.yaml:3:12: error shape: 'questions' is text. Write a list: each question begins "
                    + "with '- id: '.",
                "3 questions in 1 bank: 2 errors, 0 warnings.",
            ],
            ended.Output.Split('\n'));
    }

    [Fact]
    public async Task A_file_is_checked_with_its_bank_and_told_alone()
    {
        _sandbox.Write("content/small/more.yaml", "[");
        _sandbox.Write("content/other/bank.yaml", "[");

        var ended = await Check("content/small/questions.yaml", "--format", "json");

        Assert.Equal(0, ended.Code);
        var document = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(3, document.GetProperty("questions").GetInt32());
        Assert.Equal(0, document.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_course_is_checked_alone()
    {
        _sandbox.Write("content/courses/first.yaml", "id: first\nbank: smal\n");

        var ended = await Check("content/courses/first.yaml");

        Assert.Equal(1, ended.Code);
        Assert.Contains(
            "content/courses/first.yaml:2:7: error course: There is no bank 'smal'. Did you mean 'small'?",
            ended.Output);
        Assert.EndsWith("\n1 course: 8 errors, 0 warnings.", ended.Output);
    }

    [Fact]
    public async Task The_content_is_where_the_worker_finds_it()
    {
        Directory.Move(_sandbox.File("content"), _sandbox.File("elsewhere"));
        _sandbox.Write("appsettings.json", """{"Content": {"Path": "elsewhere"}}""");

        Assert.Contains("3 questions in 1 bank", (await Check()).Output);
        Assert.Contains("no file or folder 'nowhere'", (await Check("--Content:Path=nowhere")).Output);
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere'.", "nowhere")]
    [InlineData("--format cannot be 'yaml'. It can be: text, json.", "--format", "yaml")]
    [InlineData("--format needs a value.", "--format")]
    [InlineData("--format stands there twice. Keep one.", "--format", "json", "--format", "text")]
    [InlineData("'content check' knows no '--fast'.", "--fast")]
    [InlineData("'content check' knows no 'more'.", "content", "more")]
    [InlineData("--foreign needs a file.", "--foreign")]
    [InlineData("There is no file 'nothing.txt'.", "--foreign", "nothing.txt")]
    [InlineData("There is no file 'anchors.txt'.", "--manuals", "anchors.txt")]
    public async Task What_the_tool_cannot_do_gives_2_and_a_sentence(string sentence, params string[] arguments)
    {
        var ended = await Check(arguments);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith(sentence, ended.Output);
        Assert.DoesNotContain('\n', ended.Output);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_give_2_and_a_sentence()
    {
        _sandbox.Write("appsettings.json", "{");

        var ended = await Check();

        Assert.Equal(2, ended.Code);
        Assert.StartsWith("The settings cannot be read: ", ended.Output);
    }

    private Task<Ended> Check(params string[] arguments) =>
        WorkerProcess.Run(_sandbox, ["content", "check", .. arguments]);

    private IEnumerable<string> Files() =>
        Directory.EnumerateFileSystemEntries(_sandbox.Folder, "*", SearchOption.AllDirectories).Order();
}
