using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;

namespace Bot.Telegram.Tests.Sending;

/// <summary>A card that takes several messages is shown whole or not known to be.</summary>
public sealed class MultiPartTests
{
    private static readonly Card Long = new()
    {
        Body = RichText.Join("abc".Select(c => RichText.Plain(new string(c, 4_000)))),
        Buttons = [[new Button("Start", "token")]],
        ReplyTo = Adapter.Message(Adapter.Group, 3),
        Topic = "11",
        Silent = true,
    };

    [Fact]
    public async Task The_parts_go_out_in_order_and_the_last_one_carries_the_buttons_and_the_name()
    {
        var id = 6;
        await using var adapter = new Adapter(_ => BotApi.Sent(++id));

        Assert.Equal(new SendResult.Ok(Adapter.Message(Adapter.Group, 9)), await adapter.Posts(Long));

        var calls = adapter.Api.Calls;
        Assert.Equal("abc", string.Concat(calls.Select(c => c.Text![0])));
        Assert.Equal([false, false, true], calls.Select(c => c.Parameters.ContainsKey("reply_markup")));
        Assert.Equal([true, false, false], calls.Select(c => c.Parameters.ContainsKey("reply_parameters")));
        Assert.All(calls, c => Assert.Equal((11, true), (
            (int)c.Parameters["message_thread_id"]!, (bool)c.Parameters["disable_notification"]!)));
    }

    public static TheoryData<string> Nothings { get; } = [BotApi.TooMany(3), RawServer.Http(429, "<html>")];

    [Theory]
    [MemberData(nameof(Nothings))]
    public async Task The_rest_waits_where_the_server_wants_it_to(string tooMany)
    {
        await using var adapter = new Adapter(
            BotApi.InOrder("sendMessage", BotApi.Sent(7), tooMany, tooMany, BotApi.Sent(8), BotApi.Sent(9)));
        var start = adapter.Time.Now;

        Assert.Equal(new SendResult.Ok(Adapter.Message(Adapter.Group, 9)), await adapter.Posts(Long));

        Assert.Equal("abbbc", string.Concat(adapter.Api.Calls.Select(c => c.Text![0])));
        Assert.True((adapter.Time.Now - start).TotalSeconds >= 2);
    }

    [Fact]
    public async Task The_rest_does_not_wait_for_ever()
    {
        await using var often = new Adapter(BotApi.InOrder("sendMessage", BotApi.Sent(7), BotApi.TooMany(3)));
        await using var once = new Adapter(BotApi.InOrder("sendMessage", BotApi.Sent(7), BotApi.TooMany(3_600)));

        Assert.IsType<SendResult.Uncertain>(await often.Posts(Long));
        Assert.IsType<SendResult.Uncertain>(await once.Posts(Long));

        Assert.Equal((5, 2), (often.Api.Calls.Count, once.Api.Calls.Count));
    }

    public static TheoryData<string?> Losses { get; } =
    [
        RawServer.Http(502, "<html>502</html>"),
        RawServer.Http(200, """{"ok":true"""),
        RawServer.Error(500, "Internal Server Error"),
        RawServer.Error(403, "Forbidden: bot was blocked by the user"),
        BotApi.Bad("message is too long"),
        null,
    ];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_later_part_that_fails_leaves_the_card_uncertain_and_is_not_sent_blindly_again(string? loss)
    {
        await using var adapter = new Adapter(BotApi.InOrder("sendMessage", BotApi.Sent(7), loss));

        Assert.IsType<SendResult.Uncertain>(await adapter.Posts(Long));

        // A refused form is tried once more in the plain one.
        Assert.Equal(loss == BotApi.Bad("message is too long") ? 3 : 2, adapter.Api.Calls.Count);
    }

    [Fact]
    public async Task While_nothing_is_shown_the_first_parts_error_is_the_cards()
    {
        await using var busy = new Adapter(_ => BotApi.TooMany(3));
        await using var blocked = new Adapter(_ => RawServer.Error(403, "Forbidden: bot was blocked by the user"));
        await using var lost = new Adapter(_ => null);

        Assert.IsType<SendResult.RetryAfter>(await busy.Posts(Long));
        Assert.IsType<SendResult.Forbidden>(await blocked.Posts(Long));
        Assert.IsType<SendResult.Uncertain>(await lost.Posts(Long));

        Assert.Equal((1, 1, 1), (busy.Api.Calls.Count, blocked.Api.Calls.Count, lost.Api.Calls.Count));
    }

    [Fact]
    public async Task A_whispered_card_of_many_parts_is_whispered_to_the_end()
    {
        await using var adapter = await Adapter.Knowing(BotApi.Well);

        var result = await adapter.Waits(adapter.Chat.FollowUp(
            adapter.Press(), new PressAnswer { Details = Long with { ReplyTo = null } }, default));

        Assert.Equal(Surface.Notice, Assert.IsType<SendResult.Ok>(result).Surface);
        var sent = adapter.Api.Calls.Where(c => c.Method == "sendMessage").ToList();
        Assert.Equal("…bc", string.Concat(sent.Select(c => c.Text![0])));
        Assert.All(sent, c => Assert.True(c.IsEphemeral));
    }
}
