using Bot.Core.Text;
using Bot.Features.Daily;

namespace Bot.Features.Chats;

/// <summary>What the bot says about chats and itself.</summary>
internal static class ChatsTexts
{
    public const string TodaysQuestion = "▶ Today's question";
    public const string AnotherZone = "🌍 Another zone";
    public const string OpenSettings = "⚙ Settings";
    public const string Pause = "⏸ Pause";
    public const string KeepIt = "Keep it";
    public const string TurnOn = "▶ Turn on";
    public const string HereItComes = "Here it comes.";
    public const string Removed = "The bot was removed or blocked.";
    public const string UnknownButton = "This button no longer works. /help shows what does.";
    public const string ForeignButton = "This button belongs to another chat.";
    public const string WentWrong = "Sorry, that went wrong on my side. Please try it once more.";

    public static RichText OnlyCommands { get; } =
        RichText.Of($"I read commands and buttons only. /daily brings the question of the day,"
            + $" /help shows the rest.");

    public static RichText Help { get; } = RichText.Join(
        RichText.Of($"**Quizline** asks one question a day and tells why each answer is right or wrong."),
        RichText.List(
            RichText.Of($"/daily: the question of the day, now"),
            RichText.Of($"/streak: your streak, freezes and the last five weeks; `/streak why` day by day"),
            RichText.Of($"/settings: time, zone, days, topics and level; or typed, `/settings time 08:30`"),
            RichText.Of($"/stop: pause the daily question"),
            RichText.Of($"/start: turn it on again"),
            RichText.Of($"/help: this list")),
        RichText.Of($"Answer with the buttons. Your first answer counts, and a day answered keeps your streak,"
            + $" right or wrong."));

    public static RichText Greeting { get; } = RichText.Join(
        RichText.Of($"👋 **Hello!** I can ask one question a day here. Everyone answers by button and gets"
            + $" the verdict privately; the key is told when the next question comes."),
        RichText.Of($"An admin starts it here. /daily posts one question now, to try it."));

    public static string StartDailyAt(ScheduleRow schedule) => $"Start daily at {ClockTime.Write(schedule.Time)}";

    public static RichText UnknownCommand(string name) =>
        RichText.Of($"I do not know /{(name.Length <= 32 ? name : name[..31] + "…")}. /help shows what I know.");

    public static RichText Started(ScheduleRow schedule, bool isNew, bool isZoneKnown) => RichText.Join(
        isNew
            ? RichText.Of($"👋 **Welcome to Quizline!** One question a day, with the reason for every answer.")
            : RichText.Of($"The daily question is on."),
        RichText.Of($"It comes at **{ClockTime.Write(schedule.Time)}** ({schedule.Zone}),"
            + $" next on {DailyTexts.NextDate(schedule)}."),
        isZoneKnown
            ? RichText.Empty
            : RichText.Of($"Is your zone another one? Choose it here, or type `/settings zone Europe/Berlin`."));

    public static RichText AskToPause(ScheduleRow schedule) => RichText.Join(
        RichText.Of($"Pause the daily question of this chat?"),
        RichText.Of($"Days without a question do not break a streak. {DailyTexts.Next(schedule)}"));

    public static RichText PausedAlready { get; } = RichText.Of($"The daily question is paused here already.");
}
