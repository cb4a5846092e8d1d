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

    public static RichText Stopped(IEnumerable<ChatRow> chats, int inAll) => Section(
        "Stopped chats",
        chats.Select(c => $"{c.Platform}:{c.Address}: {c.State}, {c.StateReason} ({c.StateChangedAt})"), inAll);

    public static RichText Troubled(IEnumerable<Dispatch> sends, int inAll) => Section(
        "Sends that are uncertain or failed", sends.Select(d => $"{d.Key}: {d.State}, {d.Problem} ({d.DueAt})"),
        inAll);

    public static RichText GivenUp(IEnumerable<FailedEvent> events, int inAll) => Section(
        "Events given up", events.Select(e => $"{e.Platform} {e.EventId}: {e.Kind}, {e.ErrorType} ({e.At})"), inAll);

    /// <summary>The newest lines; when there are more, it says how many.</summary>
    private static RichText Section(string title, IEnumerable<string> lines, int inAll = 0)
    {
        var told = lines.ToList();
        if (told.Count == 0) return RichText.Empty;
        if (inAll > told.Count) told.Add($"and {inAll - told.Count} more");
        return RichText.Join(RichText.Of($"**{title}**"), RichText.List(told.Select(RichText.Plain)));
    }
}
