using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Trouble;

public sealed class SecondWorkerStories
{
    [Fact]
    public async Task Somebody_who_runs_the_bot_a_second_time_breaks_nothing()
    {
        await using var world = await DiscordWorld.Start();
        world.Clock.Passes(TimeSpan.FromSeconds(6));
        using var elsewhere = new Sandbox().WithSmallBank();
        using var log = new KeptLog();
        await using var second = await HostedWorker.Start(
            world.Clock, log, $"--Storage:ConnectionString=Data Source={elsewhere.Database};Pooling=false",
            $"--Content:Path={elsewhere.File("content")}", "--Web:Enabled=false", "--Web:Url=http://127.0.0.1:0",
            $"--Discord:Token={world.Discord.Token}", $"--Discord:ApiBaseUrl={world.Discord.ApiBaseUrl}");
        await Until.True(() => world.Discord.Connected == 2, () => "both have a session");

        var ann = world.Discord.Person("Ann").Dm();
        var help = await ann.Uses("/help");
        Assert.Contains("this list", (await help.Answered()).Text);
        int[] Answers() => [.. world.Discord.Requests
            .Where(r => r.Path.Contains($"/{help.Id}/", StringComparison.Ordinal) && r.Status > 0)
            .Select(r => r.Status).Order()];
        await Until.True(() => Answers().Length == 2, () => "both have answered");
        Assert.Equal([204, 400], Answers());
        await Until.True(
            () => world.Discord.Requests.Any(r => r.Route == "POST /webhooks/{webhook_id}/{webhook_token}" && r.Ok),
            () => "the second one answered beside it");
        Assert.DoesNotContain(log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("Exception", StringComparison.Ordinal));
        world.IsInOrder();
    }
}
