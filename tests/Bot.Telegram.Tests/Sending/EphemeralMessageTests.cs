using Bot.Core.Chat;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Sending;

/// <summary>A verdict in a group is seen by one person.</summary>
public sealed class EphemeralMessageTests
{
    private const string Key = "The key is B.";
    private static readonly PressAnswer Verdict = new() { Toast = "Right.", Details = Adapter.Says(Key) };

    [Fact]
    public async Task The_first_one_gets_its_words_only_when_it_is_proved_to_be_ephemeral()
    {
        await using var adapter = await Adapter.Knowing(BotApi.Well);

        var result = await Follows(adapter);

        Assert.Equal(
            new SendResult.Ok(Adapter.Message(Adapter.Group, 77, isEphemeral: true), Surface.Notice), result);
        var (sent, edited) = (adapter.Api.Calls[^2], adapter.Api.Calls[^1]);
        Assert.Equal(("sendMessage", "…"), (sent.Method, sent.Text));
        Assert.Equal(
            """{"receiver_user_id":42,"callback_query_id":"query1"}""",
            sent.Parameters["ephemeral_message_parameters"]!.ToJsonString());
        Assert.Equal(("editEphemeralMessageText", Key), (edited.Method, edited.Text));
        Assert.Equal((Adapter.Ada, 77), ((long)edited.Parameters["receiver_user_id"]!,
            (int)edited.Parameters["ephemeral_message_id"]!));
    }

    [Fact]
    public async Task Later_ones_are_sent_whole()
    {
        await using var adapter = await Adapter.Knowing(BotApi.Well);
        await Follows(adapter);

        await Follows(adapter);

        Assert.Equal(("sendMessage", Key), (adapter.Api.Calls[^1].Method, adapter.Api.Calls[^1].Text));
        Assert.Equal(2, adapter.Api.Methods.Count(m => m == "sendMessage"));
    }

    [Fact]
    public async Task Of_many_firsts_at_once_one_is_the_proof_and_the_others_wait_for_it()
    {
        await using var adapter = await Adapter.Knowing(BotApi.Well);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Follows(adapter)));

        Assert.Equal(
            Enumerable.Repeat(Key, 19).Prepend("…"),
            adapter.Api.Calls.Where(c => c.Method == "sendMessage").Select(c => c.Text));
        Assert.Single(adapter.Api.Methods, "editEphemeralMessageText");
    }

    [Fact]
    public async Task A_first_one_that_fails_proves_nothing()
    {
        await using var adapter = await Adapter.Knowing(
            BotApi.InOrder("sendMessage", BotApi.TooMany(3), BotApi.Whispered(77)));

        Assert.IsType<SendResult.RetryAfter>(await Follows(adapter));
        await Follows(adapter);

        Assert.Equal(
            ["…", "…"], adapter.Api.Calls.Where(c => c.Method == "sendMessage").Select(c => c.Text));
    }

    [Fact]
    public async Task Words_that_are_lost_on_their_way_follow_once_more()
    {
        await using var adapter = await Adapter.Knowing(BotApi.InOrder(
            "editEphemeralMessageText", null, BotApi.TooMany(2), BotApi.Bad("message is not modified")));

        Assert.IsType<SendResult.Ok>(await Follows(adapter));

        Assert.Equal(3, adapter.Api.Methods.Count(m => m == "editEphemeralMessageText"));
    }

    [Fact]
    public async Task One_whose_words_cannot_follow_does_not_stay_behind()
    {
        await using var adapter = await Adapter.Knowing(
            BotApi.InOrder("editEphemeralMessageText", BotApi.TooMany(60)));

        Assert.IsType<SendResult.RetryAfter>(await Follows(adapter));

        Assert.Equal(
            """deleteEphemeralMessage {"chat_id":-1001234567890,"receiver_user_id":42,"ephemeral_message_id":77}""",
            adapter.Api.Calls[^1].ToString());
    }

    [Fact]
    public async Task On_a_server_that_refuses_the_edit_another_one_is_sent_whole()
    {
        await using var adapter = await Adapter.Knowing(
            BotApi.InOrder("editEphemeralMessageText", BotApi.Bad("method is not for you")));

        Assert.IsType<SendResult.Ok>(await Follows(adapter));

        Assert.Equal(["…", Key], adapter.Api.Calls.Where(c => c.Method == "sendMessage").Select(c => c.Text));
        Assert.Contains("deleteEphemeralMessage", adapter.Api.Methods);
    }

    private static Task<SendResult> Follows(Adapter adapter) =>
        adapter.Waits(adapter.Chat.FollowUp(adapter.Press(ago: Duration.FromSeconds(1)), Verdict, default));
}
