using Bot.Core.Daily;
using Bot.Core.Questions;
using Bot.Features.Daily;
using static Bot.Features.Settings.SettingsChange;

namespace Bot.Features.Settings;

/// <summary>Reads what follows <c>/settings</c>, typed or from a button: a setting's name and its value.</summary>
internal static class SettingsCommandLine
{
    /// <summary>The change, or sentences that say what is wrong and what would be right; then nothing is changed.
    /// Several settings stand on a line each.</summary>
    public static (SettingsChange? Change, string? Mistake) Read(string arguments, QuestionBank bank)
    {
        var read = arguments.Split('\n').Select(line => ReadOne(line, bank)).ToList();
        if (read is [var single]) return single;
        var mistakes = read.Select(r => r.Mistake).OfType<string>().ToList();
        return mistakes.Count > 0
            ? (null, string.Join('\n', mistakes))
            : (new Several([.. read.Select(r => r.Change!)]), null);
    }

    private static (SettingsChange? Change, string? Mistake) ReadOne(string arguments, QuestionBank bank)
    {
        var words = arguments.Split(
            [' ', '='], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var value = words.Length > 1 ? words[1] : "";
        return words.FirstOrDefault()?.ToLowerInvariant() switch
        {
            "time" => Time(value),
            "zone" => Zone(value),
            "days" or "day" => Days(value),
            "topics" or "topic" => TopicWords.Read(value, bank),
            "level" => Level(value, bank),
            "on" => (new Turn(On: true), null),
            "off" => (new Turn(On: false), null),
            _ => (null, SettingsTexts.UnknownSetting),
        };
    }

    private static (SettingsChange?, string?) Time(string value) => ClockTime.Read(value) is { } time
        ? (new SetTime(time), null)
        : (null, SettingsTexts.BadTime(value));

    private static (SettingsChange?, string?) Zone(string value) => ZoneNames.Find(value) is { } zone
        ? (new SetZone(zone), null)
        : (null, SettingsTexts.BadZone(value, ZoneNames.Near(value)));

    private static (SettingsChange?, string?) Days(string value)
    {
        WeekDays? whole = value.ToLowerInvariant() switch
        {
            "all" or "daily" or "every day" => WeekDays.All,
            "workdays" or "weekdays" or "mon-fri" => WeekDays.WorkDays,
            "weekend" or "weekends" or "sat-sun" => WeekDays.Weekend,
            _ => null,
        };
        if (whole is { } named) return (new SetDays(named), null);

        var days = WeekDays.None;
        foreach (var word in value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DayOf(word) is not { } day) return (null, SettingsTexts.BadDays(value));
            days |= day;
        }
        return days is WeekDays.None ? (null, SettingsTexts.BadDays(value)) : (new SetDays(days), null);
    }

    /// <summary>Any beginning of an English day name that is three letters or longer.</summary>
    private static WeekDays? DayOf(string word) => word.Length < 3
        ? null
        : WeekDaysExtensions.Each.Zip(FullNames)
            .Where(d => d.Second.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(d => (WeekDays?)d.First).FirstOrDefault();

    private static readonly string[] FullNames =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static (SettingsChange?, string?) Level(string value, QuestionBank bank)
    {
        if (value.Equals("all", StringComparison.OrdinalIgnoreCase)) return (new SetLevel(null), null);
        if (value is "1" or "2" or "3") return (new SetLevel(value[0] - '0'), null);
        foreach (var levels in bank.Banks.Select(b => b.Levels))
            for (var i = 0; i < levels.Count; i++)
                if (levels[i].Equals(value, StringComparison.OrdinalIgnoreCase)) return (new SetLevel(i + 1), null);
        return (null, SettingsTexts.BadLevel(value, bank));
    }
}
