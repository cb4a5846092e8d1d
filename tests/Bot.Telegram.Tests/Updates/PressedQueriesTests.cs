using Bot.Telegram.Updates;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Updates;

public sealed class PressedQueriesTests
{
    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly PressedQueries _queries;

    public PressedQueriesTests() => _queries = new PressedQueries(_time);

    [Fact]
    public void The_query_behind_a_press_is_found_until_it_is_forgotten()
    {
        _queries.Add("42.3", "q3", 11);
        var query = _queries.Find("42.3")!;

        Assert.Equal(("q3", 11L, _time.Now), (query.CallbackQueryId, query.UserId, query.ReceivedAt));
        Assert.Null(_queries.Find("42.4"));
        _time.Advance(PressedQueries.Kept + Duration.FromSeconds(1));
        Assert.Null(_queries.Find("42.3"));
    }

    [Fact]
    public void Of_very_many_queries_the_oldest_are_forgotten()
    {
        for (var i = 0; i <= PressedQueries.Most; i++) _queries.Add($"{i}", $"q{i}", i);

        Assert.Null(_queries.Find("0"));
        Assert.NotNull(_queries.Find("1"));
        Assert.NotNull(_queries.Find($"{PressedQueries.Most}"));
    }

    [Fact]
    public void A_press_that_is_told_again_keeps_what_is_known_of_it()
    {
        _queries.Add("42.3", "q3", 11);
        var first = _time.Now;
        Assert.True(_queries.Promise("42.3"));
        _time.Advance(Duration.FromSeconds(60));
        _queries.Add("42.3", "q3", 11);

        Assert.Equal(new PressedQuery("q3", 11, first, IsPromised: true), _queries.Find("42.3"));
        Assert.False(_queries.Promise("42.3"));
        Assert.False(_queries.Promise("42.4"));
    }
}
