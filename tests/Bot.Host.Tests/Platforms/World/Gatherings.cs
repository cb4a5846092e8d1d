using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Platforms.World;

/// <summary>A group on Telegram and a channel on Discord, with two people in each, in which an admin has started the
/// daily question.</summary>
internal sealed class Gatherings
{
    private const string Question = "Daily question ·";
    private const string Start = "Start daily at 09:00";

    private Gatherings(ThreePlatforms world)
    {
        Group = world.Telegram.Group("Readers", GroupType.Supergroup, world.Telegram.Person("Olga"));
        (Tom, Tess) = (world.Telegram.Person("Tom"), world.Telegram.Person("Tess"));
        Group.Adds(Tom, Tess);
        Olaf = world.Discord.Person("Olaf");
        Guild = world.Discord.Guild("Writers", Olaf);
        (Dora, Dave) = (world.Discord.Person("Dora"), world.Discord.Person("Dave"));
        Guild.Adds(Dora, Dave);
    }

    public TelegramGroup Group { get; }

    public TelegramPerson Tom { get; }

    public TelegramPerson Tess { get; }

    public DiscordChannel Channel => Guild.General;

    public DiscordPerson Dora { get; }

    public DiscordPerson Dave { get; }

    private DiscordGuild Guild { get; }

    private DiscordPerson Olaf { get; }

    public static async Task<Gatherings> Begun(ThreePlatforms world)
    {
        var both = new Gatherings(world);
        both.Group.Adds(world.Telegram.Bot);
        both.Guild.Adds(world.Discord.Bot);
        await both.Group.Shows("Hello!");
        await both.Channel.Shows("Hello!");
        await both.Group.Creator.In(both.Group).Presses(Start);
        await both.Olaf.In(both.Channel).Presses(Start);
        await both.Group.Shows("Daily question: on");
        await both.Olaf.In(both.Channel).Sees("Daily question: on");
        return both;
    }

    /// <summary>Waits for both questions; there were never more.</summary>
    public async Task<(TelegramMessage InGroup, DiscordMessage InChannel)> Asked(int times)
    {
        await Until.True(
            () => InGroup.Count() >= times && InChannel.Count() >= times, () => "group and channel are asked");
        Assert.Equal((times, times), (InGroup.Count(), InChannel.Count()));
        return (InGroup.Last(), InChannel.Last());
    }

    private IEnumerable<TelegramMessage> InGroup => Group.PublicMessages.Where(
        m => m.Versions[0].Text.Contains(Question, StringComparison.Ordinal));

    private IEnumerable<DiscordMessage> InChannel => Channel.PublicMessages.Where(
        m => m.Versions[0].Text.Contains(Question, StringComparison.Ordinal));
}
