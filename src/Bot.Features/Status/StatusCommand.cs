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
            return Router.Unknown(incoming, Name);
        var activeChats = await database.Chats.CountAsync(c => c.State == ChatState.Active, cancellationToken);
        var stopped = database.Chats.AsNoTracking()
            .Where(c => c.State != ChatState.Active && !c.StateReason!.StartsWith(ChatMove.GoesOn));
        var troubled = database.Dispatches.AsNoTracking()
            .Where(d => d.State == DispatchState.Uncertain || d.State == DispatchState.Failed);
        return Reply.To(incoming, Card.Of(RichText.Join(
            StatusTexts.Overview(content.Bank.Questions.Count, activeChats, loops.Late),
            StatusTexts.Refused(health.RefusedPlatforms),
            StatusTexts.InTrouble(health.Troubles),
            StatusTexts.Stopped(
                await stopped.OrderBy(c => c.Kind == ChatKind.Private).ThenByDescending(c => c.StateChangedAt)
                    .Take(MostLines).ToListAsync(cancellationToken),
                await stopped.CountAsync(cancellationToken)),
            StatusTexts.Troubled(
                await troubled.OrderByDescending(d => d.Id).Take(MostLines).ToListAsync(cancellationToken),
                await troubled.CountAsync(cancellationToken)),
            StatusTexts.GivenUp(
                await database.FailedEvents.AsNoTracking().OrderByDescending(e => e.Id).Take(MostLines)
                    .ToListAsync(cancellationToken),
                await database.FailedEvents.CountAsync(cancellationToken)))));
    }
}
