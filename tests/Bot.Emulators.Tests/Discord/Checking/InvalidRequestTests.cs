using Bot.Emulators.Discord.Checking;
using Bot.Emulators.Tests.Telegram.Support;

namespace Bot.Emulators.Tests.Discord.Checking;

public sealed class InvalidRequestTests
{
    private readonly SetClock _clock = new();
    private readonly RateLimits _limits;

    public InvalidRequestTests() =>
        _limits = new(new() { InvalidPerTenMinutes = 3, BanLasts = TimeSpan.FromMinutes(20) }, _clock);

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public void Too_many_bad_answers_shut_the_address_out(int status)
    {
        for (var i = 0; i < 2; i++) _limits.Answered(status, null);
        Assert.False(IsBanned());
        _limits.Answered(status, "user");

        var ban = _limits.Spend("GET /gateway", "");

        Assert.True(ban.IsBan && ban.IsRefused);
        Assert.StartsWith("text/html", ban.ContentType, StringComparison.Ordinal);
        Assert.Contains("1015", ban.Body, StringComparison.Ordinal);
        Assert.Equal("1200", ban.Headers["Retry-After"]);
        Assert.DoesNotContain(ban.Headers.Keys, name => name.StartsWith("X-RateLimit", StringComparison.Ordinal));
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.False(IsBanned());
    }

    [Fact]
    public void Other_answers_and_shared_limits_are_not_held_against_the_bot()
    {
        foreach (var status in (int[])[200, 204, 400, 404, 500]) _limits.Answered(status, null);
        for (var i = 0; i < 5; i++) _limits.Answered(429, "shared");

        Assert.False(IsBanned());
    }

    [Fact]
    public void What_is_ten_minutes_old_is_forgotten()
    {
        for (var i = 0; i < 5; i++)
        {
            _limits.Answered(403, null);
            _clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.False(IsBanned());
    }

    private bool IsBanned() => _limits.Spend("GET /gateway", "").IsBan;
}
