using System.Globalization;
using System.Text;
using Bot.Core.Streaks;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Features.Streaks;

/// <summary>What the bot says about streaks.</summary>
internal static class StreakTexts
{
    private const int CalendarWeeks = 5;
    private const int DaysExplained = 14;

    /// <summary>One line for the verdict.</summary>
    public static RichText Line(StreakView streak) => RichText.Of(
        $"🔥 Streak: **{Days(streak.Count.Current)}** · {Accuracy(streak)}");

    /// <summary>The whole card of <c>/streak</c>.</summary>
    public static RichText Whole(StreakView streak) => RichText.Join(
        RichText.Of($"🔥 **{Days(streak.Count.Current)}** in a row · longest {Days(streak.Count.Longest)}"),
        RichText.Of($"🎯 {Accuracy(streak)} · {streak.Answered} answered"),
        RichText.Of($"🧊 {Freezes(streak.Count)}"),
        RichText.CodeBlock("", Calendar(streak)),
        RichText.Of($"🟩 kept · 🧊 freeze spent · 🟥 missed · 🟨 open · ⬜ no question"),
        RichText.Of($"`/streak why` tells it day by day."));

    public static RichText NoneYet { get; } = RichText.Of(
        $"You have no streak yet. Answer a daily question and it begins: /daily brings one.");

    public static RichText AskInPrivate { get; } = RichText.Of(
        $"Streaks are personal, and I cannot see who asks here. /streak in our private chat tells you yours.");

    /// <summary>Day by day, the newest first.</summary>
    public static RichText Why(StreakView streak) => RichText.Join(
        RichText.Of($"Your last {DaysExplained} days, the newest first:"),
        RichText.List(Enumerable.Range(0, DaysExplained).Select(back => streak.Today.PlusDays(-back)).Select(
            date => RichText.Of($"{date.ToString("ddd d MMM", CultureInfo.InvariantCulture)}: {Told(streak, date)}"))),
        RichText.Of($"Right or wrong, an answer keeps the day its question came."
            + $" {StreakCount.DaysPerFreeze} days kept earn a freeze, at most {StreakCount.MostFreezes} are held,"
            + $" and a missed day spends one by itself."));

    private static string Told(StreakView streak, LocalDate date) => streak.On(date) switch
    {
        DayMark.Kept => "kept, you answered",
        DayMark.Frozen => "missed, a freeze was spent and the streak goes on",
        DayMark.Missed => "missed, no freeze was left and the streak began anew",
        DayMark.Open => "still open, an answer keeps it",
        _ => "no question came, so nothing changes",
    };

    private static string Calendar(StreakView streak)
    {
        var text = new StringBuilder("Mo Tu We Th Fr Sa Su\n");
        foreach (var week in streak.Weeks(CalendarWeeks))
            text.AppendJoin(' ', week.Select(date => date > streak.Today ? "··" : Square(streak.On(date))))
                .Append('\n');
        return text.ToString();
    }

    private static string Square(DayMark mark) => mark switch
    {
        DayMark.Kept => "🟩",
        DayMark.Frozen => "🧊",
        DayMark.Missed => "🟥",
        DayMark.Open => "🟨",
        _ => "⬜",
    };

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";

    private static string Accuracy(StreakView streak) =>
        streak.Accuracy is { } percent ? $"{percent} % right" : "no answers yet";

    private static string Freezes(StreakCount count) => count.Freezes switch
    {
        StreakCount.MostFreezes => $"{count.Freezes} freezes held, the most there are",
        1 => $"1 freeze held · the next one after {Days(StreakCount.DaysPerFreeze - count.TowardsFreeze)} more",
        _ => $"no freeze held · the next one after {Days(StreakCount.DaysPerFreeze - count.TowardsFreeze)} more",
    };
}
