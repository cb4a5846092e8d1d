using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Testing;

namespace Bot.Features.Tests.Inbox;

public sealed class ObstacleTests
{
    private static readonly RichText Obstacle = RichText.Plain("I need the permission to speak here.");

    [Theory]
    [InlineData("/settings")]
    [InlineData("/settings on")]
    [InlineData("/start")]
    [InlineData("/daily")]
    public async Task Whoever_makes_the_bot_post_is_told_what_keeps_it_from_posting(string command)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Admin("ann");
        await bot.Happens(ann.Command(command) with { PostingObstacle = Obstacle });
        Assert.Contains("I need the permission", ann.LastReply);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/streak")]
    public async Task Other_replies_do_not_speak_of_it(string command)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await bot.Happens(ann.Command(command) with { PostingObstacle = Obstacle });
        Assert.DoesNotContain("I need the permission", ann.LastReply);
    }

    [Fact]
    public async Task The_page_that_a_settings_button_opens_tells_it_and_a_verdict_does_not()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Admin("ann");
        await ann.Types("/settings");
        var token = bot.Chat.All[^1].Card!.Buttons[0][0].Token;
        await bot.Happens(ann.PressOf(token, null) with { PostingObstacle = Obstacle });
        Assert.Contains("I need the permission", ann.LastReply);

        await ann.Types("/daily");
        await bot.Happens(ann.Press("A") with { PostingObstacle = Obstacle });
        Assert.DoesNotContain("I need the permission", ann.LastReply);
    }

    [Fact]
    public async Task A_command_that_gets_no_reply_is_dismissed_and_no_other()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/help");
        Assert.Empty(bot.Chat.Dismissed);
        await ann.Types("/daily");
        Assert.Single(bot.Chat.Dismissed);
    }
}
