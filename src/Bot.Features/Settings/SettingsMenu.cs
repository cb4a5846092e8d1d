using Bot.Core.Chat;
using Bot.Core.Daily;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;

namespace Bot.Features.Settings;

/// <summary>Makes the settings card with its pages of buttons.</summary>
internal sealed class SettingsMenu(CurrentBank content, ButtonKeys keys)
{
    private static readonly string[] Times =
        ["06:00", "07:00", "08:00", "09:00", "10:00", "12:00", "15:00", "18:00", "19:00", "20:00", "21:00", "22:00"];

    private static readonly string[] Zones =
    [
        "UTC", "America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Europe/London", "Europe/Berlin",
        "Europe/Kyiv", "Africa/Lagos", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney",
    ];

    /// <summary>The pages by name; the first is the overview.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["overview", "time", "zone", "days", "topics", "level"];

    /// <summary>One page; unknown names give the first.</summary>
    public Card Page(string page, ScheduleRow schedule)
    {
        if (TopicPages.IsOne(page)) return Topics(page, schedule);
        IReadOnlyList<IReadOnlyList<Button>> values = page switch
        {
            "time" => [.. TimeButtons(schedule).Chunk(3)],
            "zone" => ZoneRows(schedule),
            "days" => [.. DayButtons(schedule)],
            "level" => [.. LevelButtons(schedule).Chunk(2)],
            _ => [],
        };
        return new()
        {
            Body = SettingsTexts.Page(page, schedule, content.Bank),
            Buttons = values.Count > 0 ? [.. values, [Back(schedule)]] : Overview(schedule),
            Menu = values.Count > 0 ? new Menu(SettingsTexts.LabelOf(page), values.Count) : null,
        };
    }

    /// <summary>Zones to choose from at the first meeting.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> ZoneRows(ScheduleRow schedule) => [.. ZoneButtons(schedule).Chunk(2)];

    /// <summary>Turns the daily question on.</summary>
    public Button TurnOn(ScheduleRow schedule, string label) => Of(schedule, label, "on", isCurrent: false) with
    {
        Style = ButtonStyle.Primary,
    };

    /// <summary>Turns it off.</summary>
    public Button TurnOff(ScheduleRow schedule, string label) => Of(schedule, label, "off", isCurrent: false);

    /// <summary>Opens a page.</summary>
    public Button Open(ScheduleRow schedule, string label, string page) =>
        Of(schedule, label, $"open={page}", isCurrent: false);

    private Button Open(ScheduleRow schedule, string page) => Open(schedule, SettingsTexts.LabelOf(page), page);

    private IReadOnlyList<IReadOnlyList<Button>> Overview(ScheduleRow schedule) =>
    [
        [Open(schedule, "time"), Open(schedule, "zone"), Open(schedule, "days")],
        [Open(schedule, "topics"), Open(schedule, "level")],
        [schedule.IsOn ? TurnOff(schedule, ChatsTexts.Pause) : TurnOn(schedule, ChatsTexts.TurnOn)],
    ];

    private IEnumerable<Button> TimeButtons(ScheduleRow schedule) => Times.Select(
        time => Of(schedule, time, $"time={time}", time == ClockTime.Write(schedule.Time)));

    private IEnumerable<Button> ZoneButtons(ScheduleRow schedule) => Zones
        .Append(schedule.Zone).Distinct()
        .Select(zone => Of(schedule, zone.Replace('_', ' '), $"zone={zone}", zone == schedule.Zone));

    private IEnumerable<Button[]> DayButtons(ScheduleRow schedule) =>
    [
        [
            Of(schedule, SettingsTexts.EveryDay, "days=all", schedule.Days is WeekDays.All),
            Of(schedule, SettingsTexts.WorkDays, "days=workdays", schedule.Days is WeekDays.WorkDays),
            Of(schedule, SettingsTexts.Weekend, "days=weekend", schedule.Days is WeekDays.Weekend),
        ],
        .. WeekDaysExtensions.Each
            .Select(day => Of(
                schedule, SettingsTexts.Ticked(schedule.Days.HasFlag(day), $"{day}"), $"toggle-day={day}",
                schedule.Days.HasFlag(day)))
            .Chunk(4),
    ];

    private Card Topics(string name, ScheduleRow schedule)
    {
        var page = new TopicPages(content.Bank, schedule.TopicList).Find(name);
        IReadOnlyList<IReadOnlyList<Button>> Buttons(IEnumerable<IReadOnlyList<TopicButton>> rows) =>
            [.. rows.Select(row => row.Select(b => Of(schedule, b.Label, b.Choice, b.IsOn)).ToList())];
        return new()
        {
            Body = page.Body,
            Buttons = [.. Buttons(page.Values), .. Buttons(page.Ways)],
            Menu = new Menu(page.Title, page.Values.Count) { TakesSeveral = true },
        };
    }

    private IEnumerable<Button> LevelButtons(ScheduleRow schedule) => Enumerable.Range(1, 3)
        .Select(level => Of(
            schedule,
            SettingsTexts.LevelName(level, new ChosenTopics(schedule.TopicList, content.Bank).Banks),
            $"level={level}", schedule.Level == level))
        .Prepend(Of(schedule, SettingsTexts.AllLevels, "level=all", schedule.Level is null));

    private Button Back(ScheduleRow schedule) => Open(schedule, SettingsTexts.Back, "overview");

    private Button Of(ScheduleRow schedule, string label, string choice, bool isCurrent) => new(
        label,
        keys.Pack(ButtonKind.Setting, schedule.ChatId, choice),
        isCurrent ? ButtonStyle.Current : ButtonStyle.Plain);
}
