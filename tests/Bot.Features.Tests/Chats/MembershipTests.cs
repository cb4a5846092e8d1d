using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

public sealed class MembershipTests
{
    [Fact]
    public async Task A_group_is_greeted_once_for_each_invitation()
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        await bot.Joins(bot.Group);
        Assert.Single(bot.Chat.PostsIn(bot.Group));
        await bot.Leaves(bot.Group);
        await bot.Joins(bot.Group);
        Assert.Equal(2, bot.Chat.PostsIn(bot.Group).Count);
    }

    [Fact]
    public async Task A_group_whose_daily_question_is_on_is_not_greeted_as_a_new_one()
    {
        await using var bot = await TestBot.Start();
        await bot.Admin("boss").Types("/settings on");
        await bot.Joins(bot.Group);
        Assert.Empty(bot.Chat.PostsIn(bot.Group));
    }

    [Fact]
    public async Task A_group_that_removed_the_bot_is_left_alone_until_an_admin_starts_it_again()
    {
        await using var bot = await TestBot.Start();
        var boss = bot.Admin("boss");
        await boss.Types("/settings on");
        await bot.Leaves(bot.Group);
        await bot.Passes(Duration.FromDays(2));
        await bot.Joins(bot.Group);
        await bot.Passes(Duration.FromDays(1));
        Assert.DoesNotContain(bot.Chat.PostsIn(bot.Group), p => p.Card!.Choices.Count > 0);
        await boss.PressesButton("Start daily");
        await bot.Passes(Duration.FromDays(1));
        Assert.Single(bot.Chat.PostsIn(bot.Group), p => p.Card!.Choices.Count > 0);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_and_comes_back_goes_on_with_the_same_settings()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        await ann.Types("/settings time 10:00");
        await bot.Leaves(ann.Chat, ChatKind.Private);
        await bot.Passes(Duration.FromDays(2));
        Assert.Empty(bot.Chat.PostsIn(ann.Chat));
        await ann.Types("/start");
        Assert.Contains("10:00", ann.LastReply);
        await bot.Passes(Duration.FromDays(1));
        Assert.Single(bot.Chat.PostsIn(ann.Chat));
    }

    [Fact]
    public async Task A_removal_that_arrives_again_after_a_new_invitation_changes_nothing()
    {
        await using var bot = await TestBot.Start();
        var (joined, left) = (bot.Joined(bot.Group), bot.Left(bot.Group));
        await bot.Happens(joined);
        await bot.Happens(left);
        await bot.Happens(joined);
        Assert.Equal("left", await bot.Value("SELECT state FROM chats"));
        await bot.Joins(bot.Group);
        await bot.Happens(left);
        Assert.Equal("active", await bot.Value("SELECT state FROM chats"));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_schedule_and_open_question()
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        var home = new ChatAddress("fake", "supergroup");
        var boss = bot.Admin("boss");
        await boss.Types("/settings time 12:00");
        await boss.Types("/daily");
        var press = boss.Press("A") with { Chat = home };
        await bot.Joins(home);
        await bot.Migrates(bot.Group, home);

        await bot.Happens(press);
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        await bot.Admin("boss").In(home).Types("/settings");
        Assert.Contains("12:00", bot.Admin("boss").In(home).LastReply);
    }

    [Fact]
    public async Task Who_became_an_admin_is_one_as_soon_as_the_platform_tells_that_members_changed()
    {
        await using var bot = await TestBot.Start();
        var bob = bot.Member("bob");
        await bob.Types("/settings on");
        Assert.Contains("Only admins", bob.LastReply);

        bot.Chat.Admins.Add(bob.Key);
        var asked = bob.Command("/x");
        await bot.Happens(new MembersChanged
        {
            EventId = asked.EventId,
            Chat = asked.Chat,
            ChatKind = asked.ChatKind,
            From = asked.From,
            At = asked.At,
        });
        await bob.Types("/settings on");
        Assert.Contains("Saved", bob.LastReply);
    }
}
