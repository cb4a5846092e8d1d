using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;
using SetClock = Bot.Emulators.Tests.Telegram.Support.SetClock;

namespace Bot.Emulators.Tests.Discord.Gateway;

public sealed class BudgetTests : DiscordTest
{
    private readonly SetClock _clock = new();

    protected override DiscordServerOptions Options => new() { Clock = _clock, IdentifyLimit = 2, MaxConcurrency = 2 };

    [Fact]
    public async Task Two_identifies_of_a_key_need_five_seconds_between_them()
    {
        Assert.True(await Identified(0));
        Assert.False(await Identified(2));
        Assert.Contains("within 5 s", Assert.Single(Server.Violations));
        _clock.Advance(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Another_key_counts_for_itself()
    {
        Assert.True(await Identified(0));
        Assert.True(await Identified(1));
        Server.HasNoViolations();
    }

    [Fact]
    public async Task A_day_has_its_number_of_identifies()
    {
        Assert.Equal(2, await Remaining());
        Assert.True(await Identified(0));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await Identified(0));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Remaining());
        var limit = (await Bot.Result("GET", "/gateway/bot"))["session_start_limit"]!;
        Assert.Equal((2, 2), ((int)limit["total"]!, (int)limit["max_concurrency"]!));
        Assert.Equal(TimeSpan.FromHours(22), TimeSpan.FromMilliseconds((long)limit["reset_after"]!));
        Assert.False(await Identified(0));
        Assert.Contains("session_start_limit", Assert.Single(Server.Violations));
        _clock.Advance(TimeSpan.FromHours(24));

        Assert.True(await Identified(0));
        Assert.Equal(4, Server.Identifies);
    }

    private async Task<int> Remaining() =>
        (int)(await Bot.Result("GET", "/gateway/bot"))["session_start_limit"]!["remaining"]!;

    private async Task<bool> Identified(int shard)
    {
        var client = Client();
        await client.Opens();
        await client.Identifies(shard: [shard, 4]);
        var next = await client.Next();
        return (int)next!["op"]! == 0;
    }
}
