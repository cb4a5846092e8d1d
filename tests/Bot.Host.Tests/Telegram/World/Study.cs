using Bot.Emulators.Telegram;

namespace Bot.Host.Tests.Telegram.World;

/// <summary>A group with an admin and three learners, in which the daily question is on.</summary>
internal sealed class Study
{
    private Study(TelegramWorld world, TelegramGroup group)
    {
        (Group, Olga) = (group, group.Creator);
        (Ann, Ben, Cem) = (world.Telegram.Person("Ann"), world.Telegram.Person("Ben"), world.Telegram.Person("Cem"));
        group.Adds(Ann, Ben, Cem);
    }

    public TelegramGroup Group { get; }

    /// <summary>The admin.</summary>
    public TelegramPerson Olga { get; }

    public TelegramPerson Ann { get; }

    public TelegramPerson Ben { get; }

    public TelegramPerson Cem { get; }

    /// <summary>A group without the bot.</summary>
    public static Study In(TelegramWorld world, GroupType type) =>
        new(world, world.Telegram.Group("Study", type, world.Telegram.Person("Olga")));

    /// <summary>The bot is in, the admin has pressed Start.</summary>
    public static async Task<Study> Begun(TelegramWorld world, GroupType type)
    {
        var study = In(world, type);
        study.Group.Adds(world.Telegram.Bot);
        await study.Group.Shows("Hello!");
        await study.Olga.In(study.Group).Presses("Start daily at 09:00");
        await study.Group.Shows("Daily question: on");
        return study;
    }

    /// <summary>Goes to the next nine o'clock and waits for the question.</summary>
    public async Task<TelegramMessage> Asked(TelegramWorld world)
    {
        var before = Questions.Count();
        world.Clock.GoesTo(9);
        await Support.Until.True(() => Questions.Count() > before, () => "the group is asked");
        await world.Breathes();
        return Questions.Last();
    }

    private IEnumerable<TelegramMessage> Questions => Group.PublicMessages.Where(
        m => m.Versions[0].Text.Contains("Daily question ·", StringComparison.Ordinal));
}
