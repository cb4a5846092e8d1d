using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Guilds;

public sealed class ThreadStories
{
    [Fact]
    public async Task The_question_comes_to_the_thread_in_which_it_was_turned_on()
    {
        await using var world = await DiscordWorld.Start();
        var (study, thread) = await BegunInAThread(world);

        var question = await study.Asked(world, thread);
        await study.Ann.In(thread).Presses(question.Right(), question);
        Assert.True((await study.Ann.In(thread).Sees("Streak: 1 day")).IsEphemeral);
        Assert.DoesNotContain(study.Channel.PublicTexts, t => t.Contains("question ·", StringComparison.Ordinal));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_thread_that_sleeps_is_woken_for_the_close_and_the_next_question()
    {
        await using var world = await DiscordWorld.Start();
        var (study, thread) = await BegunInAThread(world);
        var question = await study.Asked(world, thread);
        await study.Ann.In(thread).Presses(question.Wrong(), question);
        await study.Ann.In(thread).Sees("Not right.");

        thread.Archives();
        await study.Asked(world, thread);
        await Until.True(
            () => question.Text.Contains("closed", StringComparison.Ordinal), () => $"it closes:\n{question}");
        world.IsInOrder();
    }

    [Fact]
    public async Task A_locked_thread_stops_the_chat_visibly_and_goes_on_when_it_is_unlocked()
    {
        await using var world = await DiscordWorld.Start();
        var (study, thread) = await BegunInAThread(world);

        thread.Locks();
        world.Clock.GoesTo(9);
        await world.StatusTells($"discord:{thread.Id}: Forbidden, The thread is locked.");
        thread.Unlocks();
        await world.MaySpeakAgain();
        await study.Asked(world, thread);
        Assert.DoesNotContain("Stopped chats", await world.StatusTells("Status"));
        world.IsInOrder();
    }

    [Fact]
    public async Task In_a_locked_thread_settings_say_at_once_that_nothing_can_be_posted()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var thread = study.Channel.Thread("week 1");
        thread.Locks();

        await study.Olga.In(thread).Uses("/settings", ("question", "on"));
        var told = await study.Olga.In(thread).Sees("I cannot post here");
        Assert.Contains("the thread is locked", told.Text);
        world.IsInOrder();
    }

    private static async Task<(Study, DiscordChannel)> BegunInAThread(DiscordWorld world)
    {
        var study = Study.In(world);
        study.Guild.Adds(world.Discord.Bot);
        await study.Channel.Shows("Hello!");
        var thread = study.Channel.Thread("week 1");
        await study.Olga.In(thread).Uses("/settings", ("question", "on"));
        await study.Olga.In(thread).Sees("Daily question: on");
        return (study, thread);
    }
}
