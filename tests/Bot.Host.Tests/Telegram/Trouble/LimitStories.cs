using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Trouble;

public sealed class LimitStories
{
    [Fact]
    public async Task With_Telegrams_own_limits_a_busy_group_meets_none_of_them()
    {
        await using var world = await TelegramWorld.Start(
            Delivery.Polling, null, "--Telegram:Limits:PerSecond=30",
            "--Telegram:Limits:PerChatPerSecond=1", "--Telegram:Limits:PerChatBurst=3",
            "--Telegram:Limits:PerGroupPerMinute=20");
        var study = await Study.Begun(world, GroupType.Supergroup);
        var question = await study.Asked(world);

        // The first private verdict of a run takes two calls, since it proves that it is private.
        await study.Ann.In(study.Group).Answers(question, question.Right());
        await study.Ann.In(study.Group).Sees("Streak: 1 day");
        world.Clock.Passes(TimeSpan.FromMinutes(1));
        await world.Breathes();
        foreach (var person in new[] { study.Ben, study.Cem, study.Olga })
            await person.In(study.Group).Answers(question, question.Right());
        await study.Olga.In(study.Group).Sees("Streak: 1 day");

        world.IsInOrder();
    }
}
