using Bot.Core.Questions;
using Bot.Core.Settings;
using Bot.Features.Content;
using Bot.Features.Daily;

namespace Bot.Features.Settings;

/// <summary>What <c>/settings</c> takes, for platforms that complete it while it is typed.</summary>
internal sealed class SettingValues(CurrentBank content) : ISettingValues
{
    public IReadOnlyList<SettingValue> Find(string setting, string typed, int most) =>
        [.. Matching(setting, typed.Trim()).Take(most)];

    private IEnumerable<SettingValue> Matching(string setting, string typed) => setting switch
    {
        "zone" => ZoneNames.Matching(typed).Select(zone => new SettingValue(zone.Replace('_', ' '), zone)),
        "topics" => Likeliest(Topics(), typed),
        "level" => Likeliest(Levels(), typed),
        "days" => Likeliest(Days, typed),
        "time" => Likeliest(Times, typed),
        _ => [],
    };

    private static IReadOnlyList<SettingValue> Days { get; } =
    [
        new(SettingsTexts.EveryDay, "all"), new(SettingsTexts.WorkDays, "workdays"),
        new(SettingsTexts.Weekend, "weekend"),
    ];

    private static IReadOnlyList<SettingValue> Times { get; } =
        [.. Enumerable.Range(6, 24).Select(hour => $"{hour % 24:00}:00").Select(time => new SettingValue(time, time))];

    /// <summary>Whole banks before their topics. Labels of one bank are as short as its titles.</summary>
    private IEnumerable<SettingValue> Topics()
    {
        var bank = content.Bank;
        var wholes = TopicKeys.AreOfSeveralBanks(bank)
            ? TopicKeys.Banks(bank).Select(b => PoolFilter.Whole(b.Id)) : [];
        return wholes.Concat(TopicKeys.All(bank))
            .Select(key => new SettingValue(TopicTexts.Label(key, bank), key))
            .Prepend(new SettingValue(TopicTexts.AllTopics, "all"));
    }

    private IEnumerable<SettingValue> Levels() => Enumerable.Range(1, 3)
        .Select(level => new SettingValue(SettingsTexts.LevelName(level, content.Bank.Banks), $"{level}"))
        .Prepend(new SettingValue(SettingsTexts.AllLevels, "all"));

    /// <summary>What begins so comes before what only contains it.</summary>
    private static IEnumerable<SettingValue> Likeliest(IEnumerable<SettingValue> values, string typed) => values
        .Where(v => Holds(v.Label, typed) || Holds(v.Value, typed))
        .OrderBy(v => v.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            || v.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0 : 1);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
