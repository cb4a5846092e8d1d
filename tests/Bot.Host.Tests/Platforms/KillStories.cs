using Bot.Host.Tests.Platforms.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Platforms;

public sealed class KillStories
{
    private const int OnEach = 4;
    private const int OnAll = 3 * OnEach;

    [Theory]
    [InlineData(1)]
    [InlineData(OnAll / 2)]
    [InlineData(OnAll - 1)]
    public async Task A_kill_while_people_answer_everywhere_counts_each_answer_once_and_shows_each_question_once(
        int answersBefore)
    {
        await using var world = await KilledPlatforms.Start();
        var early = await world.Learners(OnEach);
        var late = await world.Learners(OnEach);
        await Task.WhenAll(early.Select(learner => learner.Says("/daily")));
        await Task.WhenAll(early.Select(learner => learner.IsAsked(times: 1)));

        // Some answer while others ask for their question.
        var acts = early.Select(learner => learner.Presses())
            .Concat(late.Select(learner => learner.Says("/daily"))).ToList();
        await Until.True(() => world.Counted() >= answersBefore, () => "answers are counted");
        await world.Kills();
        await world.Starts();
        await Task.WhenAll(acts);
        await Until.True(() => world.Counted() == OnAll, () => $"all answers are counted, not {world.Counted()}");
        await world.HaveLeft(2 * OnAll);

        // What may have been shown on Telegram is not sent again by itself, but to whoever sees nothing and asks.
        foreach (var learner in late.Where(learner => learner.TimesAsked == 0)) await learner.Says("/daily");
        await Task.WhenAll(late.Select(learner => learner.Learns(days: 1)));
        foreach (var learner in early) await learner.Presses();
        await Task.WhenAll(early.Select(learner => learner.Sees("Your first answer was")));
        await Task.WhenAll(early.Select(learner => learner.IsAsked(times: 1)));
        Assert.Equal(2 * OnAll, world.Counted());
        world.IsInOrder();
    }
}
