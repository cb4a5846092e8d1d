using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Checking;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class RateLimitTests
{
    private const string Post = "POST /channels/{channel_id}/messages";
    private const string List = "GET /channels/{channel_id}/messages";
    private const string Edit = "PATCH /channels/{channel_id}/messages/{message_id}";
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Followup = "POST /webhooks/{webhook_id}/{webhook_token}";
    private const string Guild = "GET /guilds/{guild_id}";

    private readonly SetClock _clock = new();

    [Fact]
    public void A_bucket_says_what_is_left_of_it()
    {
        var limits = Limits();

        var first = limits.Spend(Post, "1");
        _clock.Advance(TimeSpan.FromMilliseconds(1500));
        var second = limits.Spend(Post, "1");

        Assert.False(first.IsRefused);
        Assert.Equal(
            ["5", "4", "5.000"], Told(first, "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset-After"));
        Assert.Equal(["3", "3.500"], Told(second, "X-RateLimit-Remaining", "X-RateLimit-Reset-After"));
        var reset = double.Parse(second.Headers["X-RateLimit-Reset"], CultureInfo.InvariantCulture);
        Assert.Equal(3.5, reset - _clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0, 3);
    }

    [Fact]
    public void An_empty_bucket_refuses_until_its_window_ends()
    {
        var limits = Limits();
        Spend(limits, 5, Post, "1");
        _clock.Advance(TimeSpan.FromSeconds(3.75));

        var refused = limits.Spend(Post, "1");

        Assert.True(refused.IsRefused);
        Assert.Equal("user", refused.Scope);
        Assert.Equal(
            ["0", "user", "2"], Told(refused, "X-RateLimit-Remaining", "X-RateLimit-Scope", "Retry-After"));
        Assert.Equal("application/json", refused.ContentType);
        var body = JsonNode.Parse(refused.Body)!;
        Assert.Equal((1.25, false), ((double)body["retry_after"]!, (bool)body["global"]!));
        Assert.NotEmpty((string)body["message"]!);
        Assert.Equal(1, limits.TooMany);
        _clock.Advance(TimeSpan.FromSeconds(1.25));
        Assert.Equal("4", limits.Spend(Post, "1").Headers["X-RateLimit-Remaining"]);
    }

    [Fact]
    public void Buckets_are_of_a_route_and_a_resource()
    {
        var limits = Limits();
        Spend(limits, 5, Post, "1");

        Assert.True(limits.Spend(Post, "1").IsRefused);
        Assert.False(limits.Spend(Post, "2").IsRefused);
        Assert.False(limits.Spend(Edit, "1").IsRefused);
        Assert.False(limits.Spend(List, "1").IsRefused);
    }

    [Fact]
    public void A_bucket_has_a_name_that_only_its_header_tells()
    {
        var limits = Limits();
        var names = new[] { (Post, "1"), (Post, "2"), (List, "1") }
            .Select(r => limits.Spend(r.Item1, r.Item2).Headers["X-RateLimit-Bucket"]).ToList();

        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
        Assert.All(names, name => Assert.Matches("^[0-9a-f]{32}$", name));
    }

    [Fact]
    public void Routes_may_share_a_bucket()
    {
        var limits = Limits(new()
        {
            Routes =
            [
                new(Post, 2, TimeSpan.FromSeconds(5)) { Bucket = "messages" },
                new(Edit, 2, TimeSpan.FromSeconds(5)) { Bucket = "messages" },
            ],
        });

        var (post, patch) = (limits.Spend(Post, "1"), limits.Spend(Edit, "1"));

        Assert.Equal(post.Headers["X-RateLimit-Bucket"], patch.Headers["X-RateLimit-Bucket"]);
        Assert.Equal("0", patch.Headers["X-RateLimit-Remaining"]);
        Assert.True(limits.Spend(Post, "1").IsRefused);
    }

    [Fact]
    public void A_shared_limit_says_so()
    {
        var limits = Limits(new()
        {
            Routes = [new(Post, 1, TimeSpan.FromSeconds(5)) { IsShared = true }],
        });
        limits.Spend(Post, "1");

        Assert.Equal("shared", limits.Spend(Post, "1").Scope);
    }

    [Fact]
    public void Fifty_a_second_over_all_routes()
    {
        var limits = Limits();
        for (var guild = 0; guild < 50; guild++)
        {
            Assert.False(limits.Spend(Guild, $"{guild}").IsRefused);
        }
        _clock.Advance(TimeSpan.FromSeconds(0.4));

        var refused = limits.Spend(Guild, "51");

        Assert.Equal(["global", "true", "1"], Told(refused, "X-RateLimit-Scope", "X-RateLimit-Global", "Retry-After"));
        Assert.Equal("global", refused.Scope);
        var body = JsonNode.Parse(refused.Body)!;
        Assert.Equal((0.6, true), ((double)body["retry_after"]!, (bool)body["global"]!));
        Assert.False(limits.Spend(Callback, "1/a").IsRefused);
        Assert.False(limits.Spend(Followup, "1/a").IsRefused);
        _clock.Advance(TimeSpan.FromSeconds(0.6));
        Assert.False(limits.Spend(Guild, "51").IsRefused);
    }

    [Fact]
    public void Interactions_do_not_use_up_the_global_limit()
    {
        var limits = Limits();
        for (var i = 0; i < 60; i++) limits.Spend(Callback, $"{i}/a");

        Assert.False(limits.Spend(Guild, "1").IsRefused);
    }

    [Fact]
    public void Limits_can_be_off()
    {
        var limits = Limits(DiscordRateLimits.Off);
        Spend(limits, 100, Post, "1");

        Assert.Equal(RateVerdict.Unlimited, limits.Spend(Post, "1"));
        Assert.Equal(0, limits.TooMany);
    }

    [Theory]
    [InlineData("/api/v10/channels/1/messages/2", "1")]
    [InlineData("/guilds/5/members/6?x=1", "5")]
    [InlineData("/webhooks/7/token/messages/@original", "7/token")]
    [InlineData("/interactions/8/token/callback", "8/token")]
    [InlineData("/users/@me", "")]
    [InlineData("/applications/9/commands", "")]
    public void A_resource_is_the_first_of_its_path(string path, string resource) =>
        Assert.Equal(resource, TopLevelResource.Of(path));

    private RateLimits Limits(DiscordRateLimits? limits = null) => new(limits ?? new(), _clock);

    private static void Spend(RateLimits limits, int times, string route, string resource)
    {
        for (var i = 0; i < times; i++) Assert.False(limits.Spend(route, resource).IsRefused);
    }

    private static IEnumerable<string> Told(RateVerdict verdict, params string[] names) =>
        names.Select(name => verdict.Headers[name]);
}
