using Bot.Core.Chat;
using Bot.Discord.Api;
using Bot.Discord.Sending;
using NodaTime;

namespace Bot.Discord.Tests.Sending;

public sealed class ResultTests
{
    [Theory]
    [InlineData(404, 10008, typeof(SendResult.MessageGone))]
    [InlineData(404, 10003, typeof(SendResult.ChatGone))]
    [InlineData(403, 50001, typeof(SendResult.Forbidden))]
    [InlineData(403, 50013, typeof(SendResult.Forbidden))]
    [InlineData(403, 50007, typeof(SendResult.Forbidden))]
    [InlineData(403, 50278, typeof(SendResult.Forbidden))]
    [InlineData(400, 160005, typeof(SendResult.Forbidden))]
    [InlineData(403, 99999, typeof(SendResult.Forbidden))]
    [InlineData(400, 30046, typeof(SendResult.Transient))]
    [InlineData(400, 50035, typeof(SendResult.BadRequest))]
    [InlineData(400, 200000, typeof(SendResult.BadRequest))]
    [InlineData(401, 0, typeof(SendResult.Unauthorized))]
    public void Each_error_has_its_meaning(int status, int code, Type result) =>
        Assert.IsType(result, SendResults.Of(new ApiError(ApiErrorKind.Refused, status, code, "No.")));

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(404, 10015)]
    [InlineData(401, 50027)]
    [InlineData(400, 50027)]
    [InlineData(401, 0)]
    public void An_interaction_whose_time_is_over_says_nothing_about_the_bots_token(int status, int code) =>
        Assert.IsType<SendResult.MessageGone>(
            SendResults.OfInteraction(new ApiError(ApiErrorKind.Refused, status, code, "No.")));

    [Theory]
    [InlineData(50001, "View Channel")]
    [InlineData(50013, "Send Messages")]
    public void A_missing_permission_is_named(int code, string permission) => Assert.Contains(
        permission,
        Assert.IsType<SendResult.Forbidden>(
            SendResults.Of(new ApiError(ApiErrorKind.Refused, 403, code, "Missing"))).Why);

    [Fact]
    public void What_never_arrived_may_be_tried_again_and_what_may_have_is_uncertain()
    {
        Assert.IsType<SendResult.Transient>(SendResults.Of(new ApiError(ApiErrorKind.NotReached, 0, 0, "x")));
        Assert.IsType<SendResult.Uncertain>(SendResults.Of(new ApiError(ApiErrorKind.Lost, 502, 0, "x")));
    }

    [Theory]
    [InlineData(true, RetryScope.Global)]
    [InlineData(false, RetryScope.Chat)]
    public void A_limit_holds_the_channel_or_everything(bool isGlobal, RetryScope scope)
    {
        var error = new ApiError(ApiErrorKind.Refused, 429, 0, "x")
        {
            RetryAfter = Duration.FromSeconds(3),
            IsGlobal = isGlobal,
        };
        Assert.Equal(new SendResult.RetryAfter(Duration.FromSeconds(3), scope), SendResults.Of(error));
    }
}
