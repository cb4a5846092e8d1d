using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Sending;
using Bot.Discord.Tests.Api.Support;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Sending;

public sealed class SenderTests
{
    private static readonly Card Hello = Card.Of(RichText.Plain("Hello"));

    [Fact]
    public async Task A_post_carries_a_nonce_that_names_it_for_ever()
    {
        await using var rest = new Rest(_ => RawServer.Http(200, Rest.Sent));
        var sender = new MessageSender(rest.Client, rest.Time);
        var first = await sender.Post(5, Hello, "daily:1:2026-03-02:nonce", default);
        await sender.Post(5, Hello, "daily:1:2026-03-02:nonce", default);
        await sender.Post(5, Hello, "daily:1:2026-03-03:nonce", default);
        Assert.Equal(new SendResult.Ok(new MessageRef("1290000000000000001")), first);
        var bodies = rest.Requests.Select(Raw.Node).ToList();
        Assert.All(bodies, b => Assert.True((bool)b["enforce_nonce"]!));
        Assert.All(bodies, b => Assert.InRange(((string)b["nonce"]!).Length, 1, 25));
        Assert.Equal((string)bodies[0]["nonce"]!, (string)bodies[1]["nonce"]!);
        Assert.NotEqual((string)bodies[0]["nonce"]!, (string)bodies[2]["nonce"]!);
        Assert.All(bodies, b => Assert.Equal("{\"parse\":[]}", b["allowed_mentions"]!.ToJsonString()));
    }

    [Fact]
    public async Task The_parts_of_a_long_card_have_a_nonce_each()
    {
        await using var rest = new Rest(_ => RawServer.Http(200, Rest.Sent));
        var longCard = Card.Of(RichText.Join(Enumerable.Repeat(RichText.Plain(new string('x', 200)), 60)));
        await new MessageSender(rest.Client, rest.Time).Post(5, longCard, "key", default);
        Assert.True(rest.Requests.Count > 1);
        Assert.Equal(
            rest.Requests.Count, rest.Requests.Select(r => (string)Raw.Node(r)["nonce"]!).Distinct().Count());
    }

    [Fact]
    public async Task Where_history_cannot_be_read_it_posts_without_replying()
    {
        await using var rest = new Rest(request => Raw.Node(request)["message_reference"] is null
            ? RawServer.Http(200, Rest.Sent)
            : Refused(160002));
        var card = Hello with { ReplyTo = new MessageRef("7") };
        Assert.IsType<SendResult.Ok>(await new MessageSender(rest.Client, rest.Time).Post(5, card, "key", default));
        Assert.Equal(2, rest.Requests.Count);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 2)]
    public async Task A_message_of_an_archived_thread_is_edited_once_the_thread_is_open(bool opens, int calls)
    {
        var isOpen = false;
        await using var rest = new Rest(request =>
        {
            if (!request.Contains("/messages/", StringComparison.Ordinal))
                return (isOpen = opens) ? RawServer.Http(200, "{}") : Refused(160005);
            return isOpen ? RawServer.Http(200, Rest.Sent) : Refused(50083);
        });
        var result = await new MessageSender(rest.Client, rest.Time).Edit(5, new(7), Hello, default);
        Assert.Equal(opens, result is SendResult.Ok);
        Assert.Equal(!opens, result is SendResult.MessageGone);
        Assert.Equal(calls, rest.Requests.Count);
    }

    [Theory]
    [InlineData("400")]
    [InlineData("400.v2")]
    public void A_reference_goes_out_and_comes_back(string value) =>
        Assert.Equal(value, DiscordMessageRef.Read(new MessageRef(value))!.ToMessageRef().Value);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("5:7")]
    public void A_reference_of_somebody_else_is_none(string value) =>
        Assert.Null(DiscordMessageRef.Read(new MessageRef(value)));

    private static string Refused(int code) =>
        RawServer.Http(400, $$"""{"code":{{code}},"message":"No."}""", "Content-Type: application/json\r\n");
}
