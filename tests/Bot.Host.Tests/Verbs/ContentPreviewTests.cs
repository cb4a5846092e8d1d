using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

public sealed class ContentPreviewTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_question_is_shown_on_every_platform_without_terminal_codes()
    {
        var ended = await Preview("small-1");

        Assert.Equal(0, ended.Code);
        Assert.DoesNotContain('\e', ended.Output);
        foreach (var line in (string[])
            ["== small-1: Small bank · All · Level 1 · concept ==", "content/small/questions.yaml:4",
             "== Telegram, in a private chat ==", "== Discord, in a private chat ==",
             "== Web chat, in a private chat ==",
             "What about 1?", "Closes in 24 hours", "✅ Right!", "[ A ] [ B ] [ C ]"])
            Assert.Contains(line, ended.Output.Split('\n'));
        Assert.Contains("Reason c.", ended.Output);
        Assert.Matches(@"\(text [0-9]+ of 4,096 · ", ended.Output);
    }

    [Fact]
    public async Task One_platform_and_a_group_can_be_asked_for()
    {
        var ended = await Preview("small-2", "content/small", "--platform", "telegram", "--chat", "group");

        Assert.Equal(0, ended.Code);
        Assert.Contains("== Telegram, in a group ==", ended.Output);
        Assert.Contains("[ Why? ]", ended.Output);
        Assert.Contains("message that only the presser sees", ended.Output);
        Assert.DoesNotContain("Discord", ended.Output);
    }

    [Fact]
    public async Task A_former_id_finds_its_question()
    {
        _sandbox.Write(
            "content/small/questions.yaml",
            SmallBank.Questions.Replace("- id: small-1", "- id: small-1\n    formerly: [old]"));

        var ended = await Preview("old", "--platform", "web");

        Assert.Equal(0, ended.Code);
        Assert.Contains("'old' is a former id of 'small-1'.", ended.Output);
        Assert.Contains("What about 1?", ended.Output);
    }

    [Fact]
    public async Task An_unknown_id_gets_those_that_are_spelt_much_like_it()
    {
        var ended = await Preview("smal-1");

        Assert.Equal((1, "There is no question 'smal-1'. Did you mean 'small-1', 'small-2' or 'small-3'?"),
            (ended.Code, ended.Output));
    }

    [Fact]
    public async Task A_mistake_elsewhere_is_told_and_the_question_shown()
    {
        _sandbox.Write(
            "content/small/questions.yaml", SmallBank.Questions.Replace("text: What about 3?", "txt: What about 3?"));

        var ended = await Preview("small-1", "--platform", "discord");

        Assert.Equal(0, ended.Code);
        Assert.Contains("The content has mistakes, and the worker would not load it: content/small/", ended.Output);
        Assert.Contains("What about 1?", ended.Output);
    }

    [Fact]
    public async Task A_question_that_cannot_be_read_is_refused_with_its_mistake()
    {
        _sandbox.Write(
            "content/small/questions.yaml", SmallBank.Questions.Replace("text: What about 3?", "txt: What about 3?"));

        var ended = await Preview("small-3");

        Assert.Equal(2, ended.Code);
        Assert.StartsWith(
            "Question 'small-3' has mistakes and cannot be shown: content/small/questions.yaml:", ended.Output);
        Assert.Contains("'bot content check' shows all mistakes.", ended.Output);
    }

    [Theory]
    [InlineData("kind-fill", "✅ one It insists on exactly one row.")]
    [InlineData("kind-lab", "Constants fit the shown rows alone.")]
    public async Task A_typed_question_is_told_to_be_held_back(string id, string shown)
    {
        var ended = await Preview(id, Path.Combine(Repository.Root, "tests", "content", "kinds"));

        Assert.Equal(0, ended.Code);
        Assert.Contains("the worker holds it back", ended.Output);
        Assert.Contains(shown, ended.Output);
        Assert.DoesNotContain("Telegram", ended.Output);
    }

    [Theory]
    [InlineData("Name a question")]
    [InlineData("--platform cannot be 'irc'", "small-1", "--platform", "irc")]
    [InlineData("--chat needs a value.", "small-1", "--chat")]
    [InlineData("There is no file or folder 'nowhere'.", "small-1", "nowhere")]
    [InlineData("There is no file or folder 'nowhere'.", "small-1", "--content", "nowhere")]
    [InlineData("The content is named twice.", "small-1", "content", "--content", "content")]
    [InlineData("'content preview' knows no 'more'.", "small-1", "content", "more")]
    [InlineData("The content cannot be read: data: There is no bank", "small-1", "data")]
    public async Task What_cannot_be_done_gets_a_sentence(string sentence, params string[] words)
    {
        Directory.CreateDirectory(_sandbox.File("data"));

        var ended = await Preview(words);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith(sentence, ended.Output);
    }

    private Task<Ended> Preview(params string[] words) =>
        WorkerProcess.Run(_sandbox, ["content", "preview", .. words]);
}
