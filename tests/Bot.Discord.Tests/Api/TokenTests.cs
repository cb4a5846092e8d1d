using Bot.Discord.Api;
using Bot.Discord.Tests.Api.Support;

namespace Bot.Discord.Tests.Api;

public sealed class TokenTests
{
    private const string InteractionToken = "aW50ZXJhY3Rpb24.HIDDEN";

    private static readonly string Unauthorized = RawServer.Http(401, """{"message":"401: Unauthorized","code":0}""");

    [Fact]
    public async Task A_refused_token_is_not_shown_again()
    {
        await using var rest = new Rest(_ => Unauthorized);

        var first = await rest.Post();
        var answers = new List<int>
        {
            (await rest.Post(6)).Error!.Status,
            (await rest.Client.Send(new CreateFollowup(1, InteractionToken, new()), default)).Error!.Status,
        };

        Assert.Equal((ApiErrorKind.Refused, 401), (first.Error!.Kind, first.Error.Status));
        Assert.Equal([401, 401], answers);
        Assert.Single(rest.Requests);
    }

    [Fact]
    public async Task A_request_that_waits_while_the_token_is_refused_is_not_sent()
    {
        await using var rest = new Rest();
        var first = rest.Post();
        var second = rest.Post();

        await rest.Answer(Unauthorized);

        Assert.Equal(401, (await first).Error!.Status);
        Assert.Equal(401, (await second).Error!.Status);
        Assert.Single(rest.Requests);
    }

    [Fact]
    public async Task An_interaction_that_is_over_says_nothing_about_the_token()
    {
        await using var rest = new Rest(request => request.StartsWith("PATCH", StringComparison.Ordinal)
            ? RawServer.Http(401, $$"""{"message":"Invalid Webhook Token {{InteractionToken}}","code":50027}""")
            : RawServer.Http(200, Rest.Sent));
        var edit = new EditOriginalResponse(1, InteractionToken, new MessageBody { Content = "typed" });

        var refused = (await rest.Client.Send(edit, default)).Error!;

        Assert.Equal((401, 50027), (refused.Status, refused.Code));
        Assert.True((await rest.Post()).IsOk);
        Assert.DoesNotContain("HIDDEN", $"{refused} {edit} {edit.Route}", StringComparison.Ordinal);
        Assert.DoesNotContain("typed", $"{edit}", StringComparison.Ordinal);
    }
}
