using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Groups;

public sealed class ForumStories
{
    [Theory, BothWays]
    public async Task The_question_comes_to_the_topic_it_was_started_in_and_moves_with_settings_on(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var (study, quiz) = await BegunInATopic(world);

        world.Clock.GoesTo(9);
        var question = await quiz.Shows("Daily question ·");
        await world.Breathes();
        await study.Ann.In(quiz).Answers(question, question.Right());
        var verdict = await study.Ann.In(quiz).Sees("Streak: 1 day");
        Assert.Equal((true, quiz.ThreadId), (verdict.IsEphemeral, verdict.ThreadId));
        var other = study.Group.Topic("Other");
        await study.Olga.In(other).Types("/settings on");
        await other.Shows("Saved.");
        world.Clock.GoesTo(9);
        await other.Shows("Last question:");
        await quiz.Shows("Daily question, closed");
        Assert.DoesNotContain(study.Group.General.Messages, m => m.Text.Contains("question ·"));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task In_General_the_question_comes_to_General(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = await Study.Begun(world, GroupType.Forum);
        study.Group.Topic("Other");

        await study.Ann.In(study.Group.General).Types("/daily");
        var question = await study.Group.General.Shows("Daily question ·");
        await study.Ann.In(study.Group).Answers(question, question.Right());
        await study.Asked(world);

        await study.Group.General.Shows("Last question:");
        Assert.DoesNotContain(world.Telegram.Requests, r => r["message_thread_id"] is not null);
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_closed_topic_stops_the_chat_visibly_and_goes_on_when_it_is_reopened(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var (study, quiz) = await BegunInATopic(world);

        quiz.Closes();
        world.Clock.GoesTo(9);
        await world.StatusTells($"telegram:{study.Group.Id}: Forbidden, The topic is closed.");
        quiz.Reopens();
        await world.Settles();
        world.Clock.GoesTo(9);

        await quiz.Shows("Daily question ·");
        Assert.DoesNotContain("Stopped chats", await world.StatusTells("Status"));
        world.IsInOrder();
    }

    [Theory, BothWays]
    public async Task A_deleted_topic_stops_the_chat_visibly_until_an_admin_chooses_another(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var (study, quiz) = await BegunInATopic(world);

        quiz.Deletes();
        world.Clock.GoesTo(9);
        await world.StatusTells("The topic is gone. An admin chooses another one with /settings on in it.");
        var other = study.Group.Topic("Other");
        await study.Olga.In(other).Types("/settings on");
        await other.Shows("Saved.");
        world.Clock.GoesTo(9);

        await other.Shows("Daily question ·");
        world.IsInOrder();
    }

    private static async Task<(Study, TelegramTopic)> BegunInATopic(TelegramWorld world)
    {
        var study = Study.In(world, GroupType.Forum);
        study.Group.Adds(world.Telegram.Bot);
        await study.Group.General.Shows("Hello!");
        world.Clock.Passes(TimeSpan.FromMinutes(3));
        var quiz = study.Group.Topic("Quiz");
        await study.Olga.In(quiz).Types("/start@" + world.Telegram.BotUsername);
        await quiz.Shows("Hello!");
        await study.Olga.In(quiz).Presses("Start daily at 09:00");
        await quiz.Shows("Daily question: on");
        return (study, quiz);
    }
}
