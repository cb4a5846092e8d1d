using Bot.Core.Chat;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>A press proves that its post is shown, whatever became of the send.</summary>
internal static class HealPost
{
    /// <summary>Notes that the pressed post is shown, and which message it is.</summary>
    /// <returns>Whether there was something to heal, so that what was read is out of date.</returns>
    public static async Task<bool> Run(
        BotDbContext database, PressedQuestion asked, ButtonPressed press, Instant now,
        CancellationToken cancellationToken)
    {
        if (asked.State is "sent" || press.Message is null) return false;
        var dispatch = await database.Dispatches.SingleAsync(d => d.Id == asked.DispatchId, cancellationToken);
        dispatch.State = DispatchState.Sent;
        dispatch.MessageRef = press.Message.Value;
        dispatch.SentAt = asked.ShownOr(press.At);
        dispatch.ClaimedBy = null;
        dispatch.ClaimedUntil = null;
        dispatch.Problem = null;
        await database.SaveNow(cancellationToken);
        await Delivery.Record(database, dispatch, now, cancellationToken);
        if (asked.IsClosed) await DailyUpdates.PlanClose(database, dispatch, now, cancellationToken);
        return true;
    }
}
