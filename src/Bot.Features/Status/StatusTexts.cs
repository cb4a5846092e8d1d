using Bot.Core.Text;
using Bot.Features.Chats;
using Bot.Features.Inbox;
using Bot.Features.Outbox;

namespace Bot.Features.Status;

/// <summary>What the bot says to its operators.</summary>
internal static class StatusTexts
{
    public static RichText Overview(int questions, int activeChats, IReadOnlyList<string> lateLoops) => RichText.Join(
        RichText.Of($"**Status**"),
        RichText.List(
            RichText.Of($"Questions: {questions}"),
            RichText.Of($"Chats: {activeChats} active"),
            RichText.Of($"Loops: {(lateLoops.Count == 0 ? "all run" : "late: " + string.Join(", ", lateLoops))}")));

    public static RichText Refused(IReadOnlyList<string> platforms) =>
        Section("Platforms that refuse the bot's token", platforms);

    public static RichText InTrouble(IEnumerable<(string Platform, string Trouble)> platforms) =>
        Section("Platforms in trouble", platforms.Select(p => $"{p.Platform}: {p.Trouble}"));

    public static RichText Stopped(IEnumerable<ChatRow> chats) => Section(
        "Stopped chats",
        chats.Select(c => $"{c.Platform}:{c.Address}: {c.State}, {c.StateReason} ({c.StateChangedAt})"));

    public static RichText Troubled(IEnumerable<Dispatch> sends) => Section(
        "Sends that are uncertain or failed", sends.Select(d => $"{d.Key}: {d.State}, {d.Problem} ({d.DueAt})"));

    public static RichText GivenUp(IEnumerable<FailedEvent> events) => Section(
        "Events given up", events.Select(e => $"{e.Platform} {e.EventId}: {e.Kind}, {e.ErrorType} ({e.At})"));

    private static RichText Section(string title, IEnumerable<string> lines)
    {
        var told = lines.Select(RichText.Plain).ToList();
        return told.Count == 0
            ? RichText.Empty
            : RichText.Join(RichText.Of($"**{title}**"), RichText.List(told));
    }
}
