using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Status;

/// <summary><c>/status</c>, for operators in private: what is stopped, uncertain or failed.</summary>
internal sealed class StatusCommand(
    BotDbContext database, Operators operators, CurrentBank content, LoopHealth loops,
    AdapterHealth health) : ICommandHandler
{
    private const int MostLines = 10;

    public string Name => "status";

    public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
    {
        if (incoming is not { ChatKind: ChatKind.Private, From: { } asker } || !operators.Include(asker.Key))
            return Reply.To(incoming, Card.Of(ChatsTexts.UnknownCommand(Name)));
        var activeChats = await database.Chats.CountAsync(c => c.State == ChatState.Active, cancellationToken);
        var runningLoops = loops.Late.Count == 0 ? "all run" : "late: " + string.Join(", ", loops.Late);
        return Reply.To(incoming, Card.Of(RichText.Join(
            RichText.Of($"**Status**"),
            RichText.List(
                RichText.Of($"Questions: {content.Bank.Questions.Count}"),
                RichText.Of($"Chats: {activeChats} active"),
                RichText.Of($"Loops: {runningLoops}")),
            Section("Platforms that refuse the bot's token", health.RefusedPlatforms),
            Section("Platforms in trouble", [.. health.Troubles.Select(t => $"{t.Platform}: {t.Trouble}")]),
            Section("Stopped chats", await StoppedChats(cancellationToken)),
            Section("Sends that are uncertain or failed", await TroubledSends(cancellationToken)),
            Section("Events given up", await FailedEvents(cancellationToken)))));
    }

    private static RichText Section(string title, IReadOnlyList<string> lines) => lines.Count == 0
        ? RichText.Empty
        : RichText.Join(RichText.Of($"**{title}**"), RichText.List(lines.Select(RichText.Plain)));

    private async Task<IReadOnlyList<string>> StoppedChats(CancellationToken cancellationToken)
    {
        var chats = await database.Chats.AsNoTracking().Where(c => c.State != ChatState.Active)
            .OrderByDescending(c => c.StateChangedAt).Take(MostLines).ToListAsync(cancellationToken);
        return [.. chats.Select(c => $"{c.Platform}:{c.Address}: {c.State}, {c.StateReason} ({c.StateChangedAt})")];
    }

    private async Task<IReadOnlyList<string>> TroubledSends(CancellationToken cancellationToken)
    {
        var sends = await database.Dispatches.AsNoTracking()
            .Where(d => d.State == DispatchState.Uncertain || d.State == DispatchState.Failed)
            .OrderByDescending(d => d.Id).Take(MostLines).ToListAsync(cancellationToken);
        return [.. sends.Select(d => $"{d.Key}: {d.State}, {d.Problem} ({d.DueAt})")];
    }

    private async Task<IReadOnlyList<string>> FailedEvents(CancellationToken cancellationToken)
    {
        var events = await database.FailedEvents.AsNoTracking()
            .OrderByDescending(e => e.Id).Take(MostLines).ToListAsync(cancellationToken);
        return [.. events.Select(e => $"{e.Platform} {e.EventId}: {e.Kind}, {e.ErrorType} ({e.At})")];
    }
}
