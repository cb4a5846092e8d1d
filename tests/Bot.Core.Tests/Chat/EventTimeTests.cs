using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Core.Tests.Chat;

public sealed class EventTimeTests
{
    [Fact]
    public void A_known_moment_is_an_interval_of_no_length()
    {
        var at = EventTime.Exactly(Some.Monday);

        Assert.Equal((Some.Monday, Some.Monday), (at.Earliest, at.Latest));
    }

    [Fact]
    public void An_interval_keeps_both_ends()
    {
        var end = Some.Monday + Duration.FromSeconds(150);

        var at = new EventTime(Some.Monday, end);

        Assert.Equal((Some.Monday, end), (at.Earliest, at.Latest));
    }

    [Fact]
    public void An_event_cannot_end_before_it_began() =>
        Assert.Throws<ArgumentException>(() => new EventTime(Some.Monday, Some.Monday - Duration.FromMilliseconds(1)));
}
