using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Starting;

public sealed class ContentTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Every_mistake_of_every_file_is_told_with_its_line_and_nothing_starts()
    {
        _sandbox.Write("content/small/questions.yaml", SmallBank.Questions.Replace("answer: a", "answer: x"));
        _sandbox.Write("content/small/bank.yaml", SmallBank.Bank.Replace("plain", "splendid"));

        var ended = await WorkerProcess.Run(_sandbox, "--Web:Url=http://127.0.0.1:0");

        ended.IsRefusal(
            "content/small/bank.yaml:4:", "content/small/questions.yaml:10:", "content/small/questions.yaml:17:",
            "content/small/questions.yaml:24:", "4 mistakes. Nothing was started.");
        Assert.False(File.Exists(_sandbox.Database));
    }

    [Fact]
    public async Task A_bad_edit_keeps_the_last_good_bank_and_says_so()
    {
        await using var worker = await WorkerProcess.Start(_sandbox, "--Content:CheckEvery=00:00:00.2");

        _sandbox.Write("content/small/questions.yaml", SmallBank.Questions.Replace("answer: a", "answer: x"));
        await Until.True(() => worker.Output.Contains("stay in force", StringComparison.Ordinal), () => worker.Output);

        Assert.Contains("content/small/questions.yaml:10:", worker.Output);
        Assert.Contains("the 3 questions from before stay in force", worker.Output);
        await using var ada = new WebPerson("ada", worker);
        Assert.Contains("What about", (await ada.Meets()).Words);
    }

    [Fact]
    public async Task A_good_edit_is_in_force_at_once()
    {
        await using var worker = await WorkerProcess.Start(_sandbox, "--Content:CheckEvery=00:00:00.2");

        _sandbox.Write("content/small/questions.yaml", SmallBank.Questions.Replace("What about", "How is"));
        await Until.True(
            () => worker.Output.Contains("The content was edited", StringComparison.Ordinal), () => worker.Output);

        await using var ada = new WebPerson("ada", worker);
        Assert.Contains("How is", (await ada.Meets()).Words);
    }
}
