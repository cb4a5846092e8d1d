using Bot.Emulators.Telegram;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Telegram.Groups;

public sealed class OldServerStories
{
    [Theory]
    [InlineData(Delivery.Polling, "old")]
    [InlineData(Delivery.Webhook, "old")]
    [InlineData(Delivery.Polling, "ignores ephemerals")]
    [InlineData(Delivery.Webhook, "ignores ephemerals")]
    [InlineData(Delivery.Polling, "refuses time")]
    [InlineData(Delivery.Polling, "refuses style")]
    [InlineData(Delivery.Polling, "refuses disabled")]
    [InlineData(Delivery.Polling, "refuses all and ignores ephemerals")]
    public async Task Whatever_the_server_knows_the_quiz_works_and_nothing_of_the_key_is_public_before_the_close(
        Delivery way, string server)
    {
        await using var world = await TelegramWorld.Start(way, Server(server));
        var study = await Study.Begun(world, GroupType.Supergroup);
        var (group, ann, ben) = (study.Group, study.Ann.In(study.Group), study.Ben.In(study.Group));
        var question = await study.Asked(world);
        var (key, right) = (question.Key(), question.Right());

        Assert.Equal("✅ Right!\nReason a.", (await ann.Answers(question, right)).Text);
        if (server.Contains("ephemerals")) await Leaks(world);
        var wrong = await ben.Answers(question, question.Wrong());
        Assert.StartsWith("❌ Not right this time.\nReason b.", wrong.Text);
        Assert.Equal(server.Contains("old") || server.Contains("ephemerals"), wrong.Alert);
        world.Clock.Passes(TimeSpan.FromSeconds(20));
        await group.Shows("2 answers");
        group.KeepsTheKey();
        Assert.DoesNotContain(group.PublicMessages, m => m.Text == "…");

        await study.Asked(world);
        await group.Shows($"Last question: {key} was right. 1 of 2 had it.");
        await group.Shows("Daily question, closed");
        Assert.DoesNotContain(question.Buttons, b => b.CallbackData is not null);
        Assert.Contains("Reason b.", question.Text);
        world.IsInOrder();
    }

    /// <summary>The first ephemeral message comes out in public, without its words.</summary>
    private static Task Leaks(TelegramWorld world) => Support.Until.True(
        () => world.Log.Any(line => line.Contains("came out in public", StringComparison.Ordinal)),
        () => "the worker notices that the server shows ephemeral messages to everybody");

    private static TelegramServerOptions Server(string kind) => new()
    {
        OldServer = kind == "old",
        IgnoresEphemerals = kind.Contains("ignores ephemerals"),
        RefusesTime = kind.Contains("time") || kind.Contains("all"),
        RefusesStyle = kind.Contains("style") || kind.Contains("all"),
        RefusesDisabled = kind.Contains("disabled") || kind.Contains("all"),
    };
}
