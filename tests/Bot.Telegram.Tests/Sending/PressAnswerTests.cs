using Bot.Core.Chat;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Sending;

/// <summary>A press is acknowledged once, and whatever becomes of that, its verdict follows.</summary>
public sealed class PressAnswerTests
{
    private const string TooOld = "query is too old and response timeout expired or query ID is invalid";
    private static readonly PressAnswer Verdict = new() { Toast = "Right.", Details = Adapter.Says("Because.") };

    public static TheoryData<string?> Failures { get; } =
    [
        BotApi.Bad(TooOld), BotApi.TooMany(5), RawServer.Error(500, "Internal Server Error"),
        RawServer.Http(502, "<html>"), RawServer.Error(403, "Forbidden: no"), null,
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_toast_that_cannot_be_shown_keeps_the_details_back_by_no_means(string? failure)
    {
        await using var adapter = new Adapter(BotApi.InOrder("answerCallbackQuery", failure));
        var press = adapter.Press(ChatKind.Private);

        Assert.IsType<SendResult.ToastShown>(await adapter.Waits(adapter.Chat.Answer(press, Verdict, default)));
        Assert.IsType<SendResult.Ok>(await adapter.Waits(adapter.Chat.FollowUp(press, Verdict, default)));

        Assert.Equal("Because.", Assert.Single(adapter.Api.Calls, c => c.Method == "sendMessage").Text);
    }

    [Fact]
    public async Task A_toast_that_may_be_lost_is_sent_once_more_and_one_that_is_refused_is_not()
    {
        await using var lost = new Adapter(BotApi.InOrder("answerCallbackQuery", null, RawServer.Ok("true")));
        await using var refused = new Adapter(BotApi.InOrder("answerCallbackQuery", BotApi.Bad(TooOld)));
        await lost.Waits(lost.Chat.Answer(lost.Press(), Verdict, default));
        await refused.Waits(refused.Chat.Answer(refused.Press(), Verdict, default));

        Assert.Equal((2, 1), (Acknowledged(lost).Count, Acknowledged(refused).Count));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told()
    {
        await using var adapter = new Adapter(_ => RawServer.Error(401, "Unauthorized"));
        var result = await adapter.Waits(adapter.Chat.Answer(adapter.Press(), Verdict, default));
        Assert.IsType<SendResult.Unauthorized>(result);
    }

    [Fact]
    public async Task After_a_promise_the_verdict_comes_as_a_message_alone()
    {
        await using var adapter = new Adapter(BotApi.Well);
        var press = adapter.Press(ChatKind.Private);
        adapter.Queries.Promise(press.EventId);
        await adapter.Waits(adapter.Presses.Promise(press));

        Assert.IsType<SendResult.ToastShown>(await adapter.Waits(adapter.Chat.Answer(press, Verdict, default)));
        await adapter.Waits(adapter.Chat.FollowUp(press, Verdict, default));

        Assert.Equal(["answerCallbackQuery", "sendMessage"], adapter.Api.Methods);
        Assert.StartsWith("Saving…", adapter.Api.Calls[0].Text, StringComparison.Ordinal);
        Assert.Equal("Because.", adapter.Api.Calls[1].Text);
    }

    [Fact]
    public async Task A_press_of_an_earlier_run_has_no_query_and_its_verdict_still_comes()
    {
        await using var adapter = new Adapter(BotApi.Well);
        var press = adapter.Press(ChatKind.Private) with { EventId = "unknown" };
        await adapter.Waits(adapter.Chat.Answer(press, Verdict, default));
        await adapter.Waits(adapter.Chat.FollowUp(press, Verdict, default));

        Assert.Equal(["sendMessage"], adapter.Api.Methods);
    }

    [Theory]
    [InlineData(ChatKind.Private, false)]
    [InlineData(ChatKind.Group, true)]
    [InlineData(ChatKind.Channel, true)]
    public async Task Where_nothing_else_is_there_to_read_the_toast_stays_until_it_is_dismissed(
        ChatKind kind, bool stays)
    {
        await using var adapter = new Adapter(BotApi.Well);

        await adapter.Waits(adapter.Chat.Answer(adapter.Press(kind), Verdict, default));
        Assert.Equal(stays, (bool?)Assert.Single(Acknowledged(adapter)).Parameters["show_alert"] == true);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(11, true)]
    [InlineData(13, false)]
    [InlineData(600, false)]
    public async Task A_query_is_named_for_as_long_as_it_permits_something(int secondsAgo, bool isNamed)
    {
        await using var adapter = new Adapter(BotApi.Well);
        var press = adapter.Press(ago: Duration.FromSeconds(secondsAgo));
        var id = adapter.Presses.QueryIdWithin(press, Duration.FromSeconds(10));

        Assert.Equal(isNamed ? "query1" : null, id);
        Assert.Null(adapter.Presses.QueryIdWithin(press with { EventId = "unknown" }, Duration.FromSeconds(10)));
    }

    [Fact]
    public async Task A_toast_that_is_all_there_is_to_say_passes()
    {
        await using var adapter = new Adapter(BotApi.Well);

        Assert.Equal(
            new SendResult.Ok(Surface: Surface.Toast),
            await adapter.Waits(adapter.Chat.Answer(adapter.Press(), new PressAnswer { Toast = "Closed." }, default)));
        Assert.Null(Assert.Single(Acknowledged(adapter)).Parameters["show_alert"]);
    }

    private static IReadOnlyList<Call> Acknowledged(Adapter adapter) =>
        [.. adapter.Api.Calls.Where(c => c.Method == "answerCallbackQuery")];
}
