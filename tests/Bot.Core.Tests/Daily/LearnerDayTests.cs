using System.Collections.Immutable;
using Bot.Core.Daily;
using Bot.Testing;
using NodaTime;

namespace Bot.Core.Tests.Daily;

public sealed class LearnerDayTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly LocalDate Second = new(2026, 3, 2);

    [Fact]
    public void Without_a_known_zone_the_date_is_that_of_utc()
    {
        Assert.Equal(Second, LearnerDay.Unknown.Of(Instant.FromUtc(2026, 3, 2, 23, 59)));
        Assert.Equal(Second.PlusDays(1), LearnerDay.Unknown.Of(Instant.FromUtc(2026, 3, 3, 0, 0)));
    }

    [Fact]
    public void A_moment_has_the_date_of_the_zone_of_its_time()
    {
        var learner = LearnerDay.Unknown
            .With(new ZoneSince(Some.Monday, "Pacific/Kiritimati"))
            .With(new ZoneSince(Noon, "Pacific/Honolulu"));

        Assert.Equal(Second.PlusDays(1), learner.Of(Noon - Duration.FromMilliseconds(1)));
        Assert.Equal(Second, learner.Of(Noon));
    }

    [Fact]
    public void Before_the_first_known_zone_that_zone_counts() => Assert.Equal(
        Second.PlusDays(1),
        LearnerDay.Unknown.With(new ZoneSince(Noon, "Pacific/Kiritimati")).Of(Noon - Duration.FromHours(1)));

    [Fact]
    public void Of_two_changes_at_the_same_moment_the_last_one_told_counts()
    {
        var learner = LearnerDay.Unknown
            .With(new ZoneSince(Noon, "Asia/Tokyo"))
            .With(new ZoneSince(Noon, "Europe/Berlin"));

        Assert.Equal(new ZoneSince(Noon, "Europe/Berlin"), Assert.Single(learner.Zones));
    }

    [Fact]
    public void A_zone_that_no_longer_exists_counts_as_utc() =>
        Assert.Equal(Second, LearnerDay.Unknown.With(new ZoneSince(Noon, "Mars/Olympus")).Of(Noon));

    [Fact]
    public void Dropping_old_zones_changes_no_date_from_then_on()
    {
        ImmutableArray<string> ids = ["Asia/Tokyo", "Pacific/Honolulu", "Pacific/Kiritimati", "Europe/Berlin"];
        var learner = ids.Index().Aggregate(
            LearnerDay.Unknown, (day, id) => day.With(new ZoneSince(Noon + Duration.FromDays(id.Index), id.Item)));
        var moment = Noon + Duration.FromDays(1.5);

        var shorter = learner.Since(moment);

        Assert.Equal(ids[1..], shorter.Zones.Select(z => z.Zone));
        Assert.All(Enumerable.Range(0, 90), hours => Assert.Equal(
            learner.Of(moment + Duration.FromHours(hours)), shorter.Of(moment + Duration.FromHours(hours))));
    }

    [Fact]
    public void Nothing_is_dropped_before_the_first_zone_began()
    {
        var learner = LearnerDay.Unknown.With(new ZoneSince(Noon, "Asia/Tokyo"));

        Assert.Equal(learner, learner.Since(Some.Monday));
        Assert.Equal(LearnerDay.Unknown, LearnerDay.Unknown.Since(Some.Monday));
    }
}
