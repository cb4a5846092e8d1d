using Bot.Core.Chat;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Sending;

/// <summary>Nobody is an admin unless Telegram says so.</summary>
public sealed class ChatRightsTests
{
    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    [InlineData("restricted", false)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    [InlineData("something_new", false)]
    public async Task Owners_and_administrators_are(string status, bool isAdmin)
    {
        await using var adapter = new Adapter(_ => BotApi.Member(status));

        Assert.Equal(isAdmin, await IsAdmin(adapter));

        Assert.Equal(
            """getChatMember {"chat_id":-1001234567890,"user_id":42}""",
            Assert.Single(adapter.Api.Calls).ToString());
    }

    [Fact]
    public async Task A_person_rules_her_private_chat_and_nobody_needs_to_be_asked()
    {
        await using var adapter = new Adapter(BotApi.Well);

        Assert.True(await adapter.Chat.IsAdmin(Adapter.AdasChat, TelegramNames.User(Adapter.Ada), default));
        Assert.Empty(adapter.Api.Calls);
    }

    public static TheoryData<string?, int, bool?> Failures { get; } = new()
    {
        { BotApi.Bad("user not found"), 2, false },
        { RawServer.Error(403, "Forbidden: bot is not a member of the supergroup chat"), 2, false },
        { BotApi.TooMany(2), 3, null },
        { RawServer.Error(500, "Internal Server Error"), 3, null },
        { RawServer.Http(502, "<html>"), 3, null },
        { RawServer.Http(403, "<html>"), 3, null },
        { null, 3, null },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Where_telegram_does_not_tell_nobody_knows(string? answer, int calls, bool? isAdmin)
    {
        await using var adapter = new Adapter(_ => answer);

        Assert.Equal(isAdmin, await IsAdmin(adapter));

        Assert.Equal(calls, adapter.Api.Calls.Count);
    }

    [Theory]
    [InlineData(42, true)]
    [InlineData(43, false)]
    public async Task A_bot_that_may_not_ask_about_others_asks_who_the_admins_are(long admin, bool isAdmin)
    {
        await using var adapter = new Adapter(call => call.Method == "getChatMember"
            ? BotApi.Bad("CHAT_ADMIN_REQUIRED")
            : RawServer.Ok($$$"""[{"status":"administrator","user":{"id":{{{admin}}},"is_bot":false}}]"""));

        Assert.Equal(isAdmin, await IsAdmin(adapter));
    }

    [Fact]
    public async Task A_disturbance_is_waited_for()
    {
        await using var adapter = new Adapter(BotApi.InOrder(
            "getChatMember", BotApi.TooMany(1), RawServer.Http(502, "<html>"), BotApi.Member("creator")));

        Assert.True(await IsAdmin(adapter));
    }

    [Fact]
    public async Task What_the_bot_itself_may_is_believed_for_a_minute()
    {
        await using var adapter = new Adapter(BotApi.InOrder(
            "getChatMember", BotApi.Member("administrator"), BotApi.Member("member")));

        Assert.True(await adapter.Rights.IsBotAdmin(Adapter.Group, default));
        adapter.Time.Advance(Duration.FromSeconds(59));
        Assert.True(await adapter.Rights.IsBotAdmin(Adapter.Group, default));
        Assert.Equal(Adapter.Bot, (long)Assert.Single(adapter.Api.Calls).Parameters["user_id"]!);

        adapter.Time.Advance(Duration.FromSeconds(2));
        Assert.False(await adapter.Rights.IsBotAdmin(Adapter.Group, default));
        Assert.False(await adapter.Rights.IsBotAdmin(Adapter.Group - 1, default));
        Assert.Equal(3, adapter.Api.Calls.Count);
    }

    [Fact]
    public async Task What_is_known_of_the_bot_decides_how_long_a_verdict_may_follow()
    {
        await using var adapter = new Adapter(call => call.Method switch
        {
            "deleteEphemeralMessage" => BotApi.Bad("no id"),
            "getChatMember" => BotApi.Member(
                (long)call.Parameters["chat_id"]! == Adapter.Group ? "administrator" : "member"),
            _ => BotApi.Well(call),
        });
        await adapter.Waits(adapter.Ephemerals.Probe(default));
        var press = adapter.Press();
        press = press with { At = new EventTime(press.At.Latest - Duration.FromSeconds(150), press.At.Latest) };

        Assert.Equal(Duration.FromMinutes(5), await TimeFor(adapter, press));
        Assert.Equal(
            Duration.FromSeconds(10), await TimeFor(adapter, press with { Chat = TelegramNames.Address(-100) }));
    }

    private static async Task<Duration> TimeFor(Adapter adapter, ButtonPressed press)
    {
        var answer = new PressAnswer { Toast = "Right.", Details = Adapter.Says("Because.") };
        var result = await adapter.Waits(adapter.Chat.Answer(press, answer, default));
        return Assert.IsType<SendResult.ToastShown>(result).Until - press.At.Latest;
    }

    private static Task<bool?> IsAdmin(Adapter adapter) =>
        adapter.Waits(adapter.Chat.IsAdmin(Adapter.TheGroup, TelegramNames.User(Adapter.Ada), default));
}
