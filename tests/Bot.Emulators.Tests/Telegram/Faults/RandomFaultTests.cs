using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Faults;

public sealed class RandomFaultTests : TelegramTest
{
    [Fact]
    public async Task Random_faults_are_the_same_for_a_seed_and_spare_whom_they_shall()
    {
        var (once, again) = (await Drawn(7), await Drawn(7));

        Assert.Equal(once, again);
        Assert.NotEqual(once, await Drawn(8));
        Assert.Equal(3, once.Distinct().Count());
        Server.Faults.Spares("getMe");
        Assert.All(await Drawn(7), Assert.Null);
    }

    private async Task<List<string?>> Drawn(int seed)
    {
        Server.Faults.Randomly(seed, 0.5, FaultKind.ServerError, FaultKind.TooManyRequests);
        List<string?> faults = [];
        for (var i = 0; i < 30; i++)
        {
            await Bot.Call("getMe");
            faults.Add(Server.Requests[^1].Fault);
        }
        Server.Faults.Clear();
        return faults;
    }
}
