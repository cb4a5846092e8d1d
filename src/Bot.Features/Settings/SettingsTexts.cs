using Bot.Core.Daily;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Daily;

namespace Bot.Features.Settings;

/// <summary>What the bot says about settings.</summary>
internal static class SettingsTexts
{
    public const string UnknownSetting =
        "Settings are: time 08:30 · zone Europe/Berlin · days mon,wed,fri · topics session,loading · level 2"
        + " · on · off. For example: /settings time 08:30";

    public const int LongestLabel = 40;

    public const string EveryDay = "Every day";
    public const string WorkDays = "Mon–Fri";
    public const string Weekend = "Sat, Sun";
    public const string AllLevels = "All levels";
    public const string Back = "‹ Back";
    public const string NoneFits =
        "No question fits these topics and this level, so none comes. Please choose other topics or another level.";

    public const string OnlyAdmins = "Only admins of this chat can change its settings.";

    public static string LabelOf(string page) => page switch
    {
        "time" => "🕘 Time",
        "zone" => "🌍 Zone",
        "days" => "📅 Days",
        "topics" => "📚 Topics",
        _ => "📈 Level",
    };

    public static string Ticked(bool isOn, string label) => isOn ? $"✓ {label}" : label;

    public static string BadTime(string value) =>
        $"'{Short(value)}' is no time of day. Write hours and minutes from 00:00 to 23:59,"
        + " such as /settings time 08:30";

    public static string BadZone(string value, IReadOnlyList<string> near) =>
        $"I know no zone '{Short(value)}'. " + (near.Count > 0
            ? $"Did you mean {string.Join(", ", near)}? "
            : "Write an IANA zone such as Europe/Berlin. ")
        + $"For example: /settings zone {(near.Count > 0 ? near[0] : "Europe/Berlin")}";

    public static string BadDays(string value) =>
        $"'{Short(value)}' are no days. Write days such as mon,wed,fri, or all, workdays, weekend.";

    public static string BadLevel(string value, QuestionBank bank) =>
        $"There is no level '{Short(value)}'. Levels are: "
        + string.Join(", ", Enumerable.Range(1, 3).Select(l => $"{l} ({LevelName(l, bank.Banks)})")) + ", or all.";

    /// <summary>The level's name; of several banks, all their names as far as a button holds them.</summary>
    public static string LevelName(int level, IReadOnlyList<Bank> banks)
    {
        var names = banks.Select(b => b.Levels[level - 1]).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0) return $"level {level}";
        var all = string.Join(" / ", names);
        return all.Length <= LongestLabel || names.Count == 1
            ? Short(all)
            : $"{Short(names[0], LongestLabel - 4)} / …";
    }

    public static RichText Page(string page, ScheduleRow schedule, QuestionBank bank) => page switch
    {
        "time" => RichText.Of($"**Time** of the daily question, now {ClockTime.Write(schedule.Time)}."
            + $" Any other: `/settings time 08:30`"),
        "zone" => RichText.Of($"**Time zone**, now {schedule.Zone}. Any other: `/settings zone Europe/Berlin`"),
        "days" => RichText.Of($"**Days** with a question. Press a day to add it or take it away."),
        "level" => RichText.Of($"**Level** of the questions."),
        _ => Overview(schedule, bank),
    };

    public static RichText Overview(ScheduleRow schedule, QuestionBank bank)
    {
        var chosen = new ChosenTopics(schedule.TopicList, bank);
        return RichText.Join(
            RichText.Of($"**Settings of this chat**"),
            RichText.List(
                RichText.Of($"Daily question: **{(schedule.IsOn ? "on" : "off")}**"),
                RichText.Of($"Time: **{ClockTime.Write(schedule.Time)}** ({schedule.Zone})"),
                RichText.Of($"Days: **{Days(schedule.Days)}**"),
                RichText.Of($"Topics: **{TopicTexts.Chosen(chosen, bank)}**"),
                RichText.Of(
                    $"Level: **{(schedule.Level is { } level ? LevelName(level, chosen.Banks) : "all")}**")),
            RichText.Plain(Next(schedule, bank)));
    }

    /// <summary>What a typed change is answered with.</summary>
    public static RichText Saved(ScheduleRow schedule, QuestionBank bank, string? remark) => RichText.Join(
        RichText.Of($"Saved."),
        remark is null ? RichText.Empty : RichText.Plain(remark),
        Overview(schedule, bank));

    public static string SavedToast(ScheduleRow schedule, QuestionBank bank) => $"Saved. {Next(schedule, bank)}";

    /// <summary>When the next question comes, or why none does.</summary>
    private static string Next(ScheduleRow schedule, QuestionBank bank)
    {
        if (bank.Pool(PoolFilter.All).Count == 0 || bank.Pool(schedule.ToFilter()).Count > 0)
            return DailyTexts.Next(schedule);
        return schedule.IsOn ? NoneFits : $"{NoneFits} {DailyTexts.Next(schedule)}";
    }

    private static string Days(WeekDays days) => days switch
    {
        WeekDays.All => "every day",
        WeekDays.WorkDays => "Monday to Friday",
        WeekDays.Weekend => "Saturday and Sunday",
        _ => string.Join(", ", WeekDaysExtensions.Each.Where(d => days.HasFlag(d))),
    };

    /// <summary>What people typed or wrote is repeated only as far as it can be read at a glance.</summary>
    public static string Short(string value, int most = LongestLabel) => value.Length <= most
        ? value
        : value[..(char.IsHighSurrogate(value[most - 2]) ? most - 2 : most - 1)] + "…";
}
