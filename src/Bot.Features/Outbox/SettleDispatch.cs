using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>Writes down what became of a send, unless something else settled the dispatch in the meantime.</summary>
internal static class SettleDispatch
{
    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    public static async Task<bool> Run(
        BotDbContext database, long id, WorkerId worker, SendResult result, Duration safeRepeat, Instant now,
        CancellationToken cancellationToken)
    {
        var dispatch = await database.Dispatches.Include(d => d.Chat).SingleOrDefaultAsync(
            d => d.Id == id && d.State == DispatchState.Sending && d.ClaimedBy == worker.Value, cancellationToken);
        if (dispatch is null) return false;

        var isFirst = dispatch.FirstAttemptAt + SendDispatch.Lease == dispatch.ClaimedUntil;
        dispatch.ClaimedBy = null;
        dispatch.ClaimedUntil = null;
        if (isFirst && ShowedNothing(result)) dispatch.FirstAttemptAt = null;
        if (result is SendResult.Migrated migrated)
            await ChatMove.Run(database, dispatch.Chat!, migrated.To, now, cancellationToken);
        Settle(dispatch, result, safeRepeat, now);
        if (dispatch is { Operation: DispatchOperation.Edit, TargetId: { } edited }
            && result is SendResult.Ok { Message.Value: { } shown })
            await Rename(database, edited, shown, cancellationToken);
        if (dispatch.State is DispatchState.Sent) await Delivery.Record(database, dispatch, now, cancellationToken);
        return true;
    }

    /// <summary>An edit may change how its message is to be edited next.</summary>
    private static Task Rename(
        BotDbContext database, long edited, string shown, CancellationToken cancellationToken) =>
        database.Dispatches.Where(d => d.Id == edited && d.MessageRef != shown)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.MessageRef, shown), cancellationToken);

    private static bool ShowedNothing(SendResult result) => result is SendResult.RetryAfter or SendResult.Transient
        or SendResult.Migrated or SendResult.Unauthorized;

    private static void Settle(Dispatch dispatch, SendResult result, Duration safeRepeat, Instant now)
    {
        switch (result)
        {
            case SendResult.Ok ok:
                dispatch.MessageRef = ok.Message?.Value ?? dispatch.MessageRef;
                Finish(dispatch, DispatchState.Sent, now);
                break;
            case SendResult.NotModified:
                Finish(dispatch, DispatchState.Sent, now);
                break;
            case SendResult.RetryAfter retry:
                TryAgain(dispatch, now + retry.Wait);
                break;
            case SendResult.Transient transient:
                TryAgain(dispatch, now + Backoff(dispatch.Attempts), transient.Why);
                break;
            case SendResult.Uncertain uncertain when IsSafeAt(now + Backoff(dispatch.Attempts), dispatch, safeRepeat):
                TryAgain(dispatch, now + Backoff(dispatch.Attempts), uncertain.Why);
                break;
            case SendResult.Uncertain uncertain:
                Fail(dispatch, DispatchState.Uncertain, uncertain.Why);
                break;
            case SendResult.Migrated:
                TryAgain(dispatch, now + Backoff(dispatch.Attempts));
                break;
            case SendResult.Unauthorized:
                TryAgain(dispatch, now, "The platform refuses the bot's token.");
                break;
            case SendResult.MessageGone:
                Fail(dispatch, DispatchState.Skipped, "The message is gone.");
                break;
            default:
                Refuse(dispatch, result, now);
                break;
        }
    }

    private static void Refuse(Dispatch dispatch, SendResult result, Instant now)
    {
        var (state, why) = result switch
        {
            SendResult.ChatGone => (ChatState.Gone, "The chat no longer exists."),
            SendResult.Forbidden forbidden => (ChatState.Forbidden, forbidden.Why),
            SendResult.BadRequest bad => (ChatState.Active, bad.Why),
            _ => throw new NotSupportedException($"Nobody settled {result.GetType().Name}."),
        };
        Fail(dispatch, DispatchState.Failed, why);
        if (state is ChatState.Active) return;
        dispatch.Chat!.State = state;
        dispatch.Chat.StateReason = why;
        dispatch.Chat.StateChangedAt = now;
    }

    private static void Finish(Dispatch dispatch, DispatchState state, Instant now)
    {
        dispatch.State = state;
        dispatch.SentAt = now;
        dispatch.Problem = null;
    }

    private static void Fail(Dispatch dispatch, DispatchState state, string why)
    {
        dispatch.State = state;
        dispatch.Problem = why;
    }

    private static void TryAgain(Dispatch dispatch, Instant at, string? why = null)
    {
        dispatch.State = DispatchState.Planned;
        dispatch.NextAttemptAt = at;
        dispatch.Problem = why;
    }

    /// <summary>Whether a repeat at that moment cannot show a second message.</summary>
    private static bool IsSafeAt(Instant at, Dispatch dispatch, Duration safeRepeat) =>
        dispatch.Operation is DispatchOperation.Edit || at - dispatch.FirstAttemptAt < safeRepeat;

    /// <summary>1 s, 2 s, 4 s … 10 min.</summary>
    private static Duration Backoff(int attempts) =>
        Duration.Min(LongestWait, Duration.FromSeconds(Math.Pow(2, Math.Min(attempts - 1, 20))));
}
