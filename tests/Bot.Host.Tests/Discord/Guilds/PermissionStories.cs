using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;

namespace Bot.Host.Tests.Discord.Guilds;

public sealed class PermissionStories
{
    [Theory]
    [InlineData(DiscordPermission.ViewChannel, "View Channel")]
    [InlineData(DiscordPermission.SendMessages, "Send Messages")]
    public async Task A_missing_permission_is_told_when_the_question_is_turned_on(
        DiscordPermission missing, string name)
    {
        await using var world = await DiscordWorld.Start();
        var study = Study.In(world);
        var quiz = study.Guild.Channel("quiz");
        quiz.DeniesEveryone(missing);
        study.Guild.Adds(world.Discord.Bot);
        await study.Channel.Shows("Hello!");

        await study.Olga.In(quiz).Uses("/settings", ("question", "on"), ("time", "08:00"));
        var told = await study.Olga.In(quiz).Sees("I cannot post here");
        Assert.Contains(name, told.Text);
        Assert.Contains("Edit Channel", told.Text);
        Assert.Contains("Saved.", told.Text);
        quiz.Allows(world.Discord.Bot, missing);
        world.Clock.GoesTo(8);
        await quiz.Shows("Daily question ·");
        world.IsInOrder();
    }

    [Theory]
    [InlineData(DiscordPermission.ViewChannel, "View Channel")]
    [InlineData(DiscordPermission.SendMessages, "Send Messages")]
    public async Task A_permission_that_is_taken_away_stops_the_chat_and_given_back_it_goes_on(
        DiscordPermission taken, string name)
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);

        study.Channel.Denies(world.Discord.Bot, taken);
        world.Clock.GoesTo(9);
        Assert.Contains(name, await world.StatusTells($"discord:{study.Channel.Id}: Forbidden"));
        study.Channel.Allows(world.Discord.Bot, taken);
        await world.MaySpeakAgain();
        await study.Asked(world);
        Assert.DoesNotContain("Stopped chats", await world.StatusTells("Status"));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_role_that_is_taken_and_given_back_does_the_same()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);

        study.Guild.Revokes(world.Discord.Bot, DiscordPermission.SendMessages);
        world.Clock.GoesTo(9);
        await world.StatusTells($"discord:{study.Channel.Id}: Forbidden");
        study.Guild.Grants(world.Discord.Bot, DiscordPermission.SendMessages);
        await world.MaySpeakAgain();
        await study.Asked(world);
        world.IsInOrder();
    }
}
