using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Core.Tests.Streaks;

/// <summary>The rules of the streak said once more, slowly: every event is kept, and every look goes over all days of a
/// learner's life.</summary>
internal sealed class SlowStreak
{
    private readonly List<(Instant Since, string Zone)> _zones = [];
    private readonly List<(LocalDate Date, Instant At)> _deliveries = [];
    private readonly HashSet<LocalDate> _credited = [];
    private readonly List<bool> _answers = [];

    public int Credited => _credited.Count;

    public void Apply(StreakEvent next)
    {
        switch (next)
        {
            case ZoneChanged change:
                _zones.Add((change.At, change.Zone));
                break;
            case QuestionDelivered delivered:
                _deliveries.Add((DateOf(delivered.At), delivered.At));
                break;
            case QuestionAnswered answered:
                _answers.Add(answered.IsRight);
                if (!_credited.Add(DateOf(answered.DeliveredAt))) _credited.Add(DateOf(answered.PressedAt));
                break;
        }
    }

    public Seen At(Instant now)
    {
        var (current, longest, freezes, towards) = (0, 0, 0, 0);
        var marks = new Dictionary<LocalDate, DayMark>();
        foreach (var date in AllDays())
        {
            marks[date] = MarkOf(date, freezes, now);
            switch (marks[date])
            {
                case DayMark.Kept:
                    current++;
                    longest = Math.Max(longest, current);
                    towards++;
                    if (towards == 7) (towards, freezes) = (0, Math.Min(2, freezes + 1));
                    break;
                case DayMark.Frozen:
                    freezes--;
                    break;
                case DayMark.Missed:
                    (current, towards) = (0, 0);
                    break;
            }
        }
        return new Seen(current, longest, freezes, towards, _answers.Count, _answers.Count(right => right), marks);
    }

    private DayMark MarkOf(LocalDate date, int freezes, Instant now)
    {
        if (_credited.Contains(date)) return DayMark.Kept;
        var delivered = _deliveries.Where(d => d.Date == date).ToList();
        if (delivered.Count == 0) return DayMark.NoQuestion;
        if (delivered.Any(d => now - d.At < Duration.FromHours(24))) return DayMark.Open;
        return freezes > 0 ? DayMark.Frozen : DayMark.Missed;
    }

    private IEnumerable<LocalDate> AllDays()
    {
        var known = _credited.Concat(_deliveries.Select(d => d.Date)).ToList();
        if (known.Count == 0) yield break;
        for (var date = known.Min(); date <= known.Max(); date = date.PlusDays(1)) yield return date;
    }

    private LocalDate DateOf(Instant at)
    {
        var known = _zones.Where(z => z.Since <= at).ToList();
        var zone = known.Count > 0 ? known[^1].Zone : _zones.Count > 0 ? _zones[0].Zone : "UTC";
        return at.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
    }
}

/// <summary>What a look shows.</summary>
internal sealed record Seen(
    int Current, int Longest, int Freezes, int Towards, int Answered, int Right, Dictionary<LocalDate, DayMark> Marks);
