namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class RouteTests : CheckTest
{
    [Theory]
    [InlineData("GET", "/gateway/bot")]
    [InlineData("GET", "/api/v10/users/@me")]
    [InlineData("GET", "/users/@me/guilds?limit=200&with_counts=true")]
    [InlineData("GET", "/channels/1/messages?before=18446744073709551615&limit=1")]
    [InlineData("GET", "/webhooks/1/a.b-c_d/messages/@original")]
    [InlineData("DELETE", "/webhooks/1/abc/messages/2?thread_id=3")]
    public void What_is_documented_passes(string method, string path) => Assert.Empty(Check(method, path, null));

    [Theory]
    [InlineData("GET", "/channels/1/nothing", "GET /channels/…/nothing is no route of the reference")]
    [InlineData("PUT", "/gateway", "PUT /gateway is no route of the reference")]
    [InlineData("POST", "/webhooks/1/Secret9/nowhere", "POST /webhooks/…/…/nowhere is no route of the reference")]
    [InlineData("GET", "/channels/general", "GET /channels/{channel_id}: {channel_id} is no snowflake")]
    [InlineData("GET", "/channels/01", "GET /channels/{channel_id}: {channel_id} is no snowflake")]
    [InlineData("GET", "/gateway?v=10", "GET /gateway: ?v is not in the reference")]
    [InlineData("GET", "/channels/1/messages?limit=101", "?limit is 101; allowed are 1 to 100")]
    [InlineData("GET", "/channels/1/messages?limit=many", "?limit is no integer")]
    [InlineData("GET", "/channels/1/messages?after=yesterday", "?after is no snowflake")]
    [InlineData("GET", "/users/@me/guilds?with_counts=yes", "?with_counts is no boolean")]
    public void What_is_not_documented_is_told(string method, string path, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Check(method, path, null)));

    [Fact]
    public void A_body_is_there_exactly_where_one_is_taken()
    {
        Assert.Equal("GET /gateway: takes no body", Assert.Single(Check("GET", "/gateway", "{}")));
        Assert.Contains("/channels/{channel_id}/messages: needs a body", Assert.Single(Check("POST", Messages, null)));
    }

    [Fact]
    public void The_original_is_a_route_of_its_own()
    {
        Assert.Equal(
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original",
            Reference.Route("PATCH", "/api/v10/webhooks/1/abc/messages/@original"));
        Assert.Equal(
            "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
            Reference.Route("PATCH", "/webhooks/1/abc/messages/5"));
        Assert.Null(Reference.Route("PATCH", "/webhooks/1"));
    }
}
