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
        await Until.True(
            () => world.Discord.Requests.Count(r => r.Path.Contains($"/{help.Id}/", StringComparison.Ordinal)) == 2,
            () => "both have answered");
        Assert.Single(world.Discord.Requests, r => r.Status == 400);
        Assert.DoesNotContain(log.Lines, l => l.Contains("Exception", StringComparison.Ordinal));
        world.IsInOrder();
    }
}
