namespace Bot.Telegram.Updates.Commands;

/// <summary>What Telegram shows beside the commands while people type them; at most 256 characters each.</summary>
internal static class CommandTexts
{
    public const string Start = "Turn the daily question on";
    public const string Daily = "The question of the day, now";
    public const string Streak = "Your streak, freezes and accuracy";
    public const string Settings = "Time, zone, days, topics and level";
    public const string Stop = "Pause the daily question";
    public const string Help = "What I can do";
    public const string Status = "What is stopped, uncertain or failed";
}
