using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Chats;

public sealed class TopicTests
{
    [Theory, OnceAndTwice]
    public async Task The_daily_question_comes_in_the_topic_where_an_admin_pressed_start(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Joins(bot.Group);
        await bot.Admin("boss").InTopic("7").PressesButton("Start daily");
        await bot.Admin("boss").InTopic("9").Types("/settings");
        await bot.Admin("boss").InTopic("9").PressesButton("Time");
        await bot.Admin("boss").InTopic("9").PressesButton("08:00");
        await bot.Admin("boss").InTopic("9").Types("/help");
        await bot.Passes(Duration.FromDays(1));
        Assert.Equal("7", Questions(bot)[^1].Card!.Topic);
        Assert.Null(bot.Chat.PostsIn(bot.Group)[0].Card!.Topic);
    }

    [Theory]
    [InlineData("/settings on", "9")]
    [InlineData("/settings time 08:15", "7")]
    public async Task Turning_it_on_moves_it_to_the_topic_where_that_was_typed_and_no_other_change_does(
        string typed, string topic)
    {
        await using var bot = await TestBot.Start(hearsTwice: true);
        await bot.Admin("boss").InTopic("7").Types("/settings on");
        await bot.Admin("boss").InTopic("9").Types(typed);
        await bot.Member("ann").InTopic("11").Types("/settings time 08:30");
        await bot.Passes(Duration.FromDays(1));
        Assert.Equal(topic, Questions(bot)[^1].Card!.Topic);

        await bot.Admin("boss").InTopic(null).Types("/settings on");
        await bot.Passes(Duration.FromDays(1));
        Assert.Null(Questions(bot)[^1].Card!.Topic);
    }

    [Theory, OnceAndTwice]
    public async Task While_it_is_off_a_question_comes_where_it_is_asked_for_and_so_does_its_key(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Member("ann").InTopic("7");
        await ann.Types("/daily");
        await ann.Presses("A");
        await bot.Passes(Duration.FromHours(25));
        Assert.Equal(["7", "7"], bot.Chat.PostsIn(bot.Group).Select(p => p.Card!.Topic));
        Assert.Contains("was right", bot.Chat.PostsIn(bot.Group)[1].Text);
    }

    [Theory, OnceAndTwice]
    public async Task While_it_is_on_it_comes_in_its_topic_and_who_asks_elsewhere_hears_that_it_comes(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        await bot.Admin("boss").InTopic("7").Types("/settings on");
        var ann = bot.Member("ann").InTopic("9");
        await ann.Types("/daily");
        Assert.Equal("7", Assert.Single(Questions(bot)).Card!.Topic);
        Assert.Contains("on its way", ann.LastReply);
    }

    [Theory, OnceAndTwice]
    public async Task A_lost_question_is_posted_again_where_it_is_asked_for_now(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        bot.Chat.OnPost = (_, _) => new SendResult.BadRequest("The topic is gone.");
        await bot.Member("ann").InTopic("7").Types("/daily");
        bot.Chat.OnPost = (_, _) => null;
        await bot.Member("ann").InTopic("9").Types("/daily");
        Assert.Equal("9", Assert.Single(Questions(bot)).Card!.Topic);
    }

    private static IReadOnlyList<Shown> Questions(TestBot bot) =>
        [.. bot.Chat.PostsIn(bot.Group).Where(p => p.Card!.Choices.Count > 0)];
}
