using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Inbox;

public sealed class FollowUpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly SendResult Lost = new SendResult.Uncertain("The answer was lost.");

    [Fact]
    public async Task The_toast_comes_at_once_and_the_details_when_the_chat_has_room_for_them()
    {
        await using var bot = await Start();
        var ann = bot.Member("ann");
        var handled = await bot.Accept(ann.Press("A"));
        await handled;
        await Shown(bot, How.Answered).WaitAsync(Patience, TimeProvider.System);
        Assert.DoesNotContain(bot.Chat.All, s => s.How is How.FollowedUp);

        await bot.PassesUntil(Shown(bot, How.FollowedUp));
        var followed = Assert.Single(bot.Chat.All, s => s.How is How.FollowedUp);
        Assert.Equal(ann.Key, followed.To);
        Assert.Contains("Reason", followed.Text);
    }

    [Fact]
    public async Task Details_that_would_come_too_late_are_left_out_and_the_answer_counts()
    {
        await using var bot = await Start();
        bot.Chat.FollowsWithin = Duration.FromSeconds(2);
        await bot.PassesUntil(bot.Happens(bot.Member("ann").Press("A")));
        Assert.Single(bot.Chat.All, s => s.How is How.Answered);
        Assert.DoesNotContain(bot.Chat.All, s => s.How is How.FollowedUp);
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(120, 3)]
    public async Task A_reply_that_may_be_shown_is_repeated_only_where_that_shows_nothing_twice(
        int safeSeconds, int attempts)
    {
        await using var bot = await Start();
        bot.Chat.SafeRepeat = Duration.FromSeconds(safeSeconds);
        var (followed, told) = (0, 0);
        bot.Chat.OnFollowUp = _ => Counted(ref followed);
        bot.Chat.OnTell = _ => Counted(ref told);
        await bot.PassesUntil(bot.Happens(bot.Member("ann").Press("A")));
        await bot.PassesUntil(bot.Happens(bot.Member("ann").Command("/help")));
        Assert.Equal((attempts, attempts), (followed, told));
    }

    [Fact]
    public async Task An_acknowledgement_that_may_be_shown_is_repeated_because_that_is_safe()
    {
        await using var bot = await Start();
        var answers = 0;
        bot.Chat.OnAnswer = _ => Counted(ref answers);
        await bot.PassesUntil(bot.Happens(bot.Member("ann").Press("A")));
        Assert.Equal(3, answers);
    }

    [Fact]
    public async Task A_toast_that_says_all_is_not_followed()
    {
        await using var bot = await Start();
        await bot.PassesUntil(bot.Happens(bot.Member("ann").PressOf("nonsense", null)));
        Assert.Contains("no longer works", bot.Member("ann").LastReply);
        Assert.DoesNotContain(bot.Chat.All, s => s.How is How.FollowedUp);
    }

    /// <summary>A group that takes one message in five seconds, and has just taken the daily question.</summary>
    private static async Task<TestBot> Start()
    {
        var bot = await TestBot.Start();
        bot.Chat.Limits = new ChatLimits { PerChatPerSecond = 0.2 };
        bot.Chat.FollowsWithin = Duration.FromHours(1);
        await bot.Member("host").Types("/daily");
        return bot;
    }

    private static SendResult Counted(ref int count)
    {
        count++;
        return Lost;
    }

    private static async Task Shown(TestBot bot, How how)
    {
        while (bot.Chat.All.All(s => s.How != how)) await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
    }
}
