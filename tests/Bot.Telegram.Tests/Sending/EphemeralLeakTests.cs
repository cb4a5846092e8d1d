using Bot.Core.Chat;
using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;
using NodaTime;

namespace Bot.Telegram.Tests.Sending;

/// <summary>A server may say that it knows ephemeral messages, and then show one to everybody.</summary>
public sealed class EphemeralLeakTests
{
    private const string Key = "The key is B.";
    private static readonly PressAnswer Verdict = new() { Toast = "Right.", Details = Adapter.Says(Key) };

    [Fact]
    public async Task One_that_comes_out_in_public_is_deleted_and_held_nothing_and_no_more_are_sent()
    {
        await using var adapter = await Adapter.Knowing(BotApi.InOrder("sendMessage", BotApi.Sent(8)));

        var result = await Follows(adapter);
        var later = await Follows(adapter);

        Assert.Equal(["deleteEphemeralMessage", "sendMessage", "deleteMessage"], adapter.Api.Methods);
        Assert.DoesNotContain(adapter.Api.Calls, c => c.ToString().Contains("key", StringComparison.Ordinal));
        Assert.Equal(8, (int)adapter.Api.Calls[^1].Parameters["message_id"]!);
        Assert.IsType<SendResult.BadRequest>(result);
        Assert.IsType<SendResult.BadRequest>(later);
        Assert.False(adapter.Ephemerals.AreKnown);
    }

    [Fact]
    public async Task Also_of_many_at_once_only_one_comes_out()
    {
        await using var adapter = await Adapter.Knowing(BotApi.InOrder("sendMessage", BotApi.Sent(8)));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Follows(adapter)));

        Assert.Equal(["deleteEphemeralMessage", "sendMessage", "deleteMessage"], adapter.Api.Methods);
    }

    [Fact]
    public async Task The_deletion_is_not_given_up_lightly()
    {
        string?[] troubles = [RawServer.Http(502, "<html>"), BotApi.TooMany(2), null, BotApi.Bad("try later")];
        var attempts = 0;
        await using var adapter = await Adapter.Knowing(call => call.Method switch
        {
            "sendMessage" => BotApi.Sent(8),
            "deleteMessage" => troubles.ElementAtOrDefault(attempts++) ?? (attempts == 3 ? null : BotApi.Well(call)),
            _ => BotApi.Well(call),
        });

        await Follows(adapter);

        Assert.Equal(5, adapter.Api.Methods.Count(m => m == "deleteMessage"));
    }

    private static Task<SendResult> Follows(Adapter adapter) =>
        adapter.Waits(adapter.Chat.FollowUp(adapter.Press(ago: Duration.FromSeconds(1)), Verdict, default));
}
