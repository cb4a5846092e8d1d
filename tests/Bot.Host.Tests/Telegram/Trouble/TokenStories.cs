using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Trouble;

public sealed class TokenStories
{
    [Fact]
    public async Task A_token_that_Telegram_refuses_in_the_middle_stops_Telegram_and_not_the_web_chat()
    {
        await using var world = await TelegramWorld.Start(
            Delivery.Polling, null, "--Web:Enabled=true", "--Operators:1=web:ada");
        var ann = await world.Learner("Ann");
        world.Telegram.Faults.Refuses("*", 401, "Unauthorized: invalid token specified", times: 1000);
        await ann.Types("/help");
        await Until.True(
            () => world.Telegram.Requests.Any(r => r.Status == 401), () => "Telegram refuses the token");

        await using var ada = new WebPerson("ada", () => world.Url);
        await ada.Types("/status");
        await ada.Page.Shows(
            m => m.Words.Contains("Platforms that refuse the bot's token\ntelegram", StringComparison.Ordinal)
                || m.Words.Contains("refuse the bot's token", StringComparison.Ordinal),
            "that Telegram refuses the token");
        await ada.Meets();
        var polls = world.Telegram.Requests.Count(r => r.Method == "getUpdates");
        await ada.Types("/help");
        await ada.Page.Shows(m => m.Words.Contains("this list", StringComparison.Ordinal), "the help");

        Assert.Equal(polls, world.Telegram.Requests.Count(r => r.Method == "getUpdates"));
        Assert.Contains(world.Log, line => line.Contains("token", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Theory]
    [InlineData("4839574812")]
    [InlineData("4839574812:AAFD39 kkdpWt3ywyRZergyOLMaJhac60qcE")]
    [InlineData("bot4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcE")]
    public async Task A_malformed_token_is_refused_at_the_start_and_not_repeated(string token)
    {
        using var sandbox = new Sandbox().WithSmallBank();

        var ended = await WorkerProcess.Run(sandbox, $"--Telegram:Token={token}", "--Web:Url=http://127.0.0.1:0");

        ended.IsRefusal("Telegram:Token holds no bot token; @BotFather gives one such as");
        Assert.DoesNotContain("4839574812", ended.Output);
    }
}
