using Bot.Core.Chat;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;

namespace Bot.Telegram.Tests.Sending;

/// <summary>A server of an older Bot API refuses what it does not know of a message's looks.</summary>
public sealed class PlainFormTests
{
    private static readonly Card Coloured = Adapter.Says("Pick one.") with
    {
        Buttons = [[new Button("Start", "token", ButtonStyle.Primary)]],
    };

    [Fact]
    public async Task What_is_refused_goes_out_once_more_in_the_plain_form()
    {
        await using var adapter = new Adapter(OldServer);

        Assert.IsType<SendResult.Ok>(await adapter.Posts(Coloured));

        Assert.Equal([true, false], adapter.Api.Calls.Select(HasStyle));
    }

    [Fact]
    public async Task The_plain_form_is_kept_for_the_rest_of_the_run()
    {
        await using var adapter = new Adapter(OldServer);
        await adapter.Posts(Coloured);

        Assert.IsType<SendResult.Ok>(await adapter.Posts(Coloured));
        Assert.IsType<SendResult.Ok>(await adapter.Chat.Edit(
            Adapter.TheGroup, Adapter.Message(Adapter.Group, 7), Coloured, default));

        Assert.Equal([true, false, false, false], adapter.Api.Calls.Select(HasStyle));
    }

    [Fact]
    public async Task An_edit_finds_out_as_well()
    {
        await using var adapter = new Adapter(OldServer);

        Assert.IsType<SendResult.Ok>(await adapter.Chat.Edit(
            Adapter.TheGroup, Adapter.Message(Adapter.Group, 7), Coloured, default));

        Assert.Equal(["editMessageText", "editMessageText"], adapter.Api.Methods);
        Assert.Equal([true, false], adapter.Api.Calls.Select(HasStyle));
    }

    [Fact]
    public async Task A_mistake_that_stays_one_in_the_plain_form_costs_the_next_message_nothing_of_its_looks()
    {
        await using var adapter = new Adapter(BotApi.InOrder(
            "sendMessage", BotApi.Bad("can't parse entities"), BotApi.Bad("can't parse entities"), BotApi.Sent(7)));

        Assert.IsType<SendResult.BadRequest>(await adapter.Posts(Coloured));
        Assert.IsType<SendResult.Ok>(await adapter.Posts(Coloured));

        Assert.Equal([true, false, true], adapter.Api.Calls.Select(HasStyle));
    }

    [Fact]
    public async Task What_is_lost_in_the_plain_form_is_uncertain_and_decides_nothing()
    {
        await using var adapter = new Adapter(BotApi.InOrder(
            "sendMessage", BotApi.Bad("field \\\"style\\\" is wrong"), RawServer.Http(502, "<html>"), BotApi.Sent(7)));

        Assert.IsType<SendResult.Uncertain>(await adapter.Posts(Coloured));
        Assert.IsType<SendResult.Ok>(await adapter.Posts(Coloured));

        Assert.Equal([true, false, true], adapter.Api.Calls.Select(HasStyle));
    }

    public static TheoryData<string?> NotAboutTheForm { get; } =
    [
        RawServer.Error(403, "Forbidden: bot was kicked from the supergroup chat"),
        RawServer.Error(500, "Internal Server Error"),
        RawServer.Http(400, "<html>400</html>"),
        BotApi.Bad("chat not found"),
        BotApi.Bad("TOPIC_CLOSED"),
        BotApi.TooMany(5),
        null,
    ];

    [Theory]
    [MemberData(nameof(NotAboutTheForm))]
    public async Task What_is_not_about_the_form_is_not_sent_again(string? answer)
    {
        await using var adapter = new Adapter(_ => answer);

        Assert.IsNotType<SendResult.Ok>(await adapter.Posts(Coloured));

        Assert.Single(adapter.Api.Calls);
    }

    private static string OldServer(Call call) =>
        HasStyle(call) ? BotApi.Bad("unsupported button style") : BotApi.Well(call);

    private static bool HasStyle(Call call) =>
        call.Parameters["reply_markup"]?.ToJsonString().Contains("\"style\"", StringComparison.Ordinal) == true;
}
