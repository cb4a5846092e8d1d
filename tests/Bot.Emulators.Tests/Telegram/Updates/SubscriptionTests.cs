using Bot.Emulators.Telegram;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Telegram.Updates;

public sealed class SubscriptionTests : TelegramTest
{
    private readonly SetClock _clock = new();

    protected override TelegramServerOptions Options => new() { Clock = _clock, Budgets = TelegramBudgets.Off };

    [Fact]
    public async Task Only_the_kinds_that_were_asked_for_come()
    {
        var ann = await Known("Ann");
        await Bot.Send(ann.Id, "Which?", Keyboard("A"));
        await Bot.Result("getUpdates", new { allowed_updates = new[] { "message" } });

        await ann.Presses("A");
        await ann.Types("Hello");

        Assert.Equal("Hello", (string?)Assert.Single(await Bot.Updates())["message"]!["text"]);
    }

    [Fact]
    public async Task The_wish_stays_when_it_is_not_repeated()
    {
        await Bot.Result("getUpdates", new { allowed_updates = new[] { "callback_query" } });
        await Bot.Result("getUpdates", new { offset = 0 });

        await Server.Person("Ann").Types("Hello");

        Assert.Equal(0, Server.PendingUpdates);
    }

    [Fact]
    public async Task Changes_of_members_come_only_when_they_are_named()
    {
        var (ann, room) = (Server.Person("Ann"), Server.Group("Room"));
        room.Adds(Server.Bot);
        room.MakesAdmin(Server.Bot);
        room.Adds(ann);
        Assert.DoesNotContain(await Bot.Updates(), u => u.ContainsKey("chat_member"));

        await Bot.Result("getUpdates", new { offset = -1, allowed_updates = new[] { "chat_member" } });
        room.MakesAdmin(ann);

        var change = await Bot.Next("chat_member");
        Assert.Equal("administrator", (string?)change["new_chat_member"]!["status"]);
    }

    [Fact]
    public async Task An_empty_wish_means_nearly_all()
    {
        await Bot.Result("getUpdates", new { allowed_updates = new[] { "poll" } });
        await Bot.Result("getUpdates", new { allowed_updates = Array.Empty<string>() });

        await Server.Person("Ann").Types("Hello");

        Assert.Equal(1, Server.PendingUpdates);
    }

    [Fact]
    public async Task Presses_are_kept_150_seconds_and_all_else_a_day()
    {
        var ann = await Known("Ann");
        await Bot.Send(ann.Id, "Which?", Keyboard("A"));
        await ann.Presses("A");
        await ann.Types("Hello");

        _clock.Advance(TimeSpan.FromSeconds(149));
        Assert.Equal(3, Server.PendingUpdates);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Server.PendingUpdates);
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(0, Server.PendingUpdates);
    }
}
