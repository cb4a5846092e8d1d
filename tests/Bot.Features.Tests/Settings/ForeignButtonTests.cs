using Bot.Testing;

namespace Bot.Features.Tests.Settings;

public sealed class ForeignButtonTests
{
    [Theory]
    [InlineData("Today's question")]
    [InlineData("UTC")]
    public async Task A_button_of_another_chat_leaves_no_trace_of_a_chat_never_met(string label)
    {
        await using var bot = await TestBot.Start();
        await bot.Person("ann").Types("/start");
        var button = bot.Person("ann").Told[^1].Card!.Buttons.SelectMany(row => row)
            .First(b => b.Label.Contains(label, StringComparison.Ordinal));

        await bot.Person("bob").Forges(button.Token);

        Assert.Contains("belongs to another chat", bot.Person("bob").LastReply);
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM chats"));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM accounts"));
    }
}
