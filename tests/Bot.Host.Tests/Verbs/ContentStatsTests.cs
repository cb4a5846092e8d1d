using System.Text.Json;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

/// <summary><c>bot content stats</c> as an author runs it.</summary>
public sealed class ContentStatsTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Without_a_database_content_is_counted_alone()
    {
        var ended = await Stats();

        Assert.Equal(0, ended.Code);
        Assert.Contains("Small bank (small): 3 questions", ended.Output);
        Assert.DoesNotContain("Answers", ended.Output);
        Assert.DoesNotContain('\u001b', ended.Output);
    }

    [Fact]
    public async Task Answers_are_counted_beside_a_running_worker()
    {
        await using var worker = await WorkerProcess.Start(_sandbox);
        await using var ada = new WebPerson("ada", worker);
        await ada.Presses(await ada.Meets(), 0);

        var text = await Stats();
        var json = await Stats("--format", "json", "--database", _sandbox.Database);

        Assert.Equal((0, 0), (text.Code, json.Code));
        Assert.Contains("Answers: 1, people: 1", text.Output);
        var answers = JsonDocument.Parse(json.Output).RootElement.GetProperty("answers");
        Assert.Equal(1, answers.GetProperty("answers").GetInt32());
        var item = Assert.Single(answers.GetProperty("items").EnumerateArray());
        Assert.StartsWith("small-", item.GetProperty("id").GetString());
        Assert.Equal(3, item.GetProperty("options").GetArrayLength());
    }

    [Theory]
    [InlineData("There is no database 'nowhere.db'.", "--database", "nowhere.db")]
    [InlineData("--database needs a value.", "--database")]
    [InlineData("--format cannot be 'xml'.", "--format", "xml")]
    [InlineData("There is no file or folder 'nowhere'.", "nowhere")]
    [InlineData("The answers in 'content/small/bank.yaml' cannot be read;", "--database", "content/small/bank.yaml")]
    public async Task What_the_tool_cannot_do_gives_2_and_a_sentence(string sentence, params string[] arguments)
    {
        var ended = await Stats(arguments);

        Assert.Equal(2, ended.Code);
        Assert.StartsWith(sentence, ended.Output);
        Assert.DoesNotContain('\n', ended.Output);
    }

    private Task<Ended> Stats(params string[] arguments) =>
        WorkerProcess.Run(_sandbox, ["content", "stats", .. arguments]);
}
