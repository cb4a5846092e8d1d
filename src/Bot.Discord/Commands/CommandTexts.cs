namespace Bot.Discord.Commands;

/// <summary>What Discord shows beside commands and their options while people type; at most 100 characters each. Each
/// is a name or description by Discord's locale, so that a translation is one more entry here.</summary>
internal static class CommandTexts
{
    public static Localized Start { get; } = new("start", "Turn the daily question on");

    public static Localized Daily { get; } = new("daily", "The question of the day, now");

    public static Localized Streak { get; } = new("streak", "Your streak, freezes and accuracy");

    public static Localized Why { get; } = new("why", "Day by day, with the reason for each");

    public static Localized Settings { get; } = new("settings", "Time, zone, days, topics and level of this chat");

    public static Localized Time { get; } = new("time", "When the question comes, such as 08:30");

    public static Localized Zone { get; } = new("zone", "Time zone, such as Europe/Berlin");

    public static Localized Days { get; } = new("days", "Days with a question, such as mon,wed,fri");

    public static Localized Topics { get; } = new("topics", "Topics or whole banks to be asked about");

    public static Localized Level { get; } = new("level", "Level of the questions");

    public static Localized Question { get; } = new("question", "Whether there is a daily question");

    public static Localized On { get; } = new("on", "");

    public static Localized Off { get; } = new("off", "");

    public static Localized Stop { get; } = new("stop", "Pause the daily question");

    public static Localized Help { get; } = new("help", "What I can do");

    public static Localized Status { get; } = new("status", "What is stopped, uncertain or failed");
}

/// <summary>A name with its description, in English and in further languages.</summary>
internal sealed record Localized(string Name, string Description)
{
    /// <summary>English is among them: a client of another English falls back to it.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = English(Name);

    /// <inheritdoc cref="Names"/>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = English(Description);

    private static Dictionary<string, string> English(string text) => new() { ["en-US"] = text };
}
