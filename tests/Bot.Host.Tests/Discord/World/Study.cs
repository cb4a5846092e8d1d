using Bot.Emulators.Discord;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.World;

/// <summary>A server with a channel, an admin and three learners.</summary>
internal sealed class Study
{
    private Study(DiscordWorld world)
    {
        Olga = world.Discord.Person("Olga");
        Guild = world.Discord.Guild("Study", Olga);
        Channel = Guild.General;
        (Ann, Ben, Cem) = (world.Discord.Person("Ann"), world.Discord.Person("Ben"), world.Discord.Person("Cem"));
        Guild.Adds(Ann, Ben, Cem);
    }

    public DiscordGuild Guild { get; }

    /// <summary>Where the question comes.</summary>
    public DiscordChannel Channel { get; }

    /// <summary>The admin.</summary>
    public DiscordPerson Olga { get; }

    public DiscordPerson Ann { get; }

    public DiscordPerson Ben { get; }

    public DiscordPerson Cem { get; }

    /// <summary>A server without the bot.</summary>
    public static Study In(DiscordWorld world) => new(world);

    /// <summary>The bot is in, the admin has pressed Start.</summary>
    public static async Task<Study> Begun(DiscordWorld world)
    {
        var study = In(world);
        study.Guild.Adds(world.Discord.Bot);
        await study.Channel.Shows("Hello!");
        await study.Olga.In(study.Channel).Presses("Start daily at 09:00");
        await study.Olga.In(study.Channel).Sees("Daily question: on");
        return study;
    }

    /// <summary>Goes to the next nine o'clock and waits for the question.</summary>
    public async Task<DiscordMessage> Asked(DiscordWorld world, DiscordChannel? where = null)
    {
        var channel = where ?? Channel;
        var before = Questions(channel).Count();
        world.Clock.GoesTo(9);
        await Until.True(() => Questions(channel).Count() > before, () => "the channel is asked");
        return Questions(channel).Last();
    }

    private static IEnumerable<DiscordMessage> Questions(DiscordChannel channel) => channel.PublicMessages.Where(
        m => m.Versions[0].Text.Contains("Daily question ·", StringComparison.Ordinal));
}
