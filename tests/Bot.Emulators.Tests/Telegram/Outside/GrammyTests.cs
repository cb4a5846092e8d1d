using Bot.Emulators.Telegram;

namespace Bot.Emulators.Tests.Telegram.Outside;

/// <summary>A well-known client holds the same conversation: what it expects, the emulator must do.</summary>
[Trait("needs", "npm")]
public sealed class GrammyTests
{
    [Theory]
    [InlineData("polling")]
    [InlineData("webhook")]
    public async Task GrammY_asks_answers_edits_and_deletes_in_private(string mode)
    {
        await using var server = await TelegramServer.Start(new() { Budgets = TelegramBudgets.Off });
        await using var bot = await GrammyBot.Start(mode, server);
        var ann = server.Person("Ann");

        await ann.Types("/start");
        var question = await ann.Sees("Which one is true?");
        Assert.Equal(["bold", "code"], question.Entities.Select(e => e.Type));
        Assert.Equal("Wrong.", (await (await ann.Presses("A")).Answered()).Text);
        await ann.Sees("It was B");
        await ann.Presses("Again");
        await ann.Sees("Gone");
        Assert.True(question.IsDeleted);

        await ann.Types("/same");
        await ann.Sees("400: Bad Request: message is not modified");
        await ann.Types("/who");
        Assert.NotNull((await ann.Sees("You are member")).ReplyTo);
        server.HasNoViolations();
    }

    [Theory]
    [InlineData("polling")]
    [InlineData("webhook")]
    public async Task GrammY_greets_a_group_and_tells_each_one_alone(string mode)
    {
        await using var server = await TelegramServer.Start(new() { Budgets = TelegramBudgets.Off });
        await using var bot = await GrammyBot.Start(mode, server);
        var (ann, bob, room) = (server.Person("Ann"), server.Person("Bob"), server.Group("Room", GroupType.Forum));
        room.Adds(ann, bob);
        room.Adds(server.Bot);
        await room.Shows("Hello, all");
        var topic = room.Topic("Python");

        await ann.In(topic).Types($"/start@{server.BotUsername}");
        await topic.Shows("Which one");
        await bob.In(topic).Presses("B");
        Assert.Equal("Right!", (await bob.In(room).Sees("Right!")).Text);
        await bob.In(room).Sees("Only you see why");
        ann.In(room).SeesNothingLike("Only you see why");
        server.HasNoViolations();
    }
}
