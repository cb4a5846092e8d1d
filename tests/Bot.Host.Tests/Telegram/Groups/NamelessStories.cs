using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Groups;

public sealed class NamelessStories
{
    [Theory, BothWays]
    public async Task An_anonymous_admin_may_change_settings_and_a_channel_may_not(Delivery way)
    {
        await using var world = await TelegramWorld.Start(way);
        var study = await Study.Begun(world, GroupType.Supergroup);
        var channel = world.Telegram.Group("News", GroupType.Channel, study.Ann);

        await study.Group.AsChannel(channel).Types("/settings time 07:00");
        await study.Group.Shows("Only admins of this chat can change its settings.");
        await study.Group.AnonymousAdmin(study.Olga).Types("/settings time 08:00");
        await study.Group.Shows("Time: 08:00 (UTC)");
        await study.Group.AsChannel(channel).Types("/streak");
        await study.Group.Shows("I cannot see who asks here.");
        Assert.DoesNotContain(study.Group.PublicTexts, t => t.Contains("Time: 07:00", StringComparison.Ordinal));
        world.IsInOrder();
    }
}
