using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;
using Bot.Emulators.Tests.Telegram.Support;
using Spent = Bot.Emulators.Telegram.Checking.Budgets;

namespace Bot.Emulators.Tests.Telegram.Budgets;

public sealed class BudgetTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Thirty_calls_within_a_second_over_all_chats()
    {
        var budgets = Of(new());
        for (var i = 0; i < 30; i++) budgets.Spend(Chat(i, ChatKind.Private));

        Assert.Equal(1, Wait(budgets, Chat(99, ChatKind.Private)));
        _clock.Advance(TimeSpan.FromSeconds(0.999));
        Assert.Equal(1, Wait(budgets, Chat(99, ChatKind.Private)));
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        budgets.Spend(Chat(99, ChatKind.Private));
        Assert.Equal((31, 2), (budgets.Counted.Count, budgets.TooMany));
    }

    [Fact]
    public void A_rested_chat_takes_three_at_once_and_then_one_each_second()
    {
        var (budgets, chat) = (Of(new()), Chat(1, ChatKind.Private));
        for (var i = 0; i < 3; i++) budgets.Spend(chat);
        Assert.Equal(1, Wait(budgets, chat));

        _clock.Advance(TimeSpan.FromSeconds(1));
        budgets.Spend(chat);
        Assert.Equal(1, Wait(budgets, chat));

        _clock.Advance(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 3; i++) budgets.Spend(chat);
        Assert.Equal(1, Wait(budgets, chat));
    }

    [Theory]
    [InlineData(ChatKind.Group, true)]
    [InlineData(ChatKind.Supergroup, true)]
    [InlineData(ChatKind.Channel, false)]
    [InlineData(ChatKind.Private, false)]
    internal void Twenty_calls_within_a_minute_in_a_group(ChatKind kind, bool limited)
    {
        var (budgets, chat) = (Of(new() { PerChatPerSecond = 0 }), Chat(1, kind));
        for (var i = 0; i < 20; i++)
        {
            budgets.Spend(chat);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(limited ? 40 : 0, Wait(budgets, chat));
        _clock.Advance(TimeSpan.FromSeconds(40));
        budgets.Spend(chat);
    }

    [Fact]
    public void They_can_be_off()
    {
        var (budgets, chat) = (Of(TelegramBudgets.Off), Chat(1, ChatKind.Group));

        for (var i = 0; i < 100; i++) budgets.Spend(chat);
    }

    [Fact]
    public async Task Sends_and_edits_count_and_answers_do_not()
    {
        await using var server = await TelegramServer.Start(new() { Clock = _clock });
        using BotClient bot = new(server);
        var ann = server.Person("Ann");
        await ann.Types("/start");
        var id = (int)(await bot.Send(ann.Id, "One", TelegramTest.Keyboard("A")))["message_id"]!;
        await bot.Send(ann.Id, "Two");
        await bot.Result("editMessageText", new { chat_id = ann.Id, message_id = id, text = "Three" });

        (await bot.Call("sendMessage", new { chat_id = ann.Id, text = "Four" })).IsRefused(429, "retry after 1");
        (await bot.Call("editMessageText", new { chat_id = ann.Id, message_id = id, text = "Four" }))
            .IsRefused(429, "retry after 1");
        var press = await ann.PressesData("x", await ann.Sees("Three"));
        await bot.Result("answerCallbackQuery", new { callback_query_id = press.Id });
        await bot.Result("getMe");
        Assert.Equal((2, 3), (server.TooManyRequests, server.Counted.Count));
    }

    private static ChatState Chat(long id, ChatKind kind) => new() { Id = id, Kind = kind };

    private Spent Of(TelegramBudgets limits) => new(limits, _clock);

    private static int Wait(Spent budgets, ChatState chat)
    {
        try
        {
            budgets.Spend(chat);
            return 0;
        }
        catch (ApiError e)
        {
            return e.RetryAfter!.Value;
        }
    }
}
