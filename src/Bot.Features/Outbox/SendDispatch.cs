using Bot.Core.Chat;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>Sends one line of the ledger: claims it, makes its card, sends,
/// and writes down what became of it.</summary>
internal sealed partial class SendDispatch(
    WriteQueue writes,
    IDbContextFactory<BotDbContext> reads,
    IEnumerable<IDispatchContent> contents,
    WorkerId worker,
    TimeProvider clock,
    ILogger<SendDispatch> logger)
{
    /// <summary>How long a claim holds; longer than any adapter lets a send take.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(60);

    /// <summary>Sends it; another worker's claim, or a change in the meantime, makes it do nothing.</summary>
    public async Task<SendResult> Run(long dispatchId, IChatPort port)
    {
        if (!await Claim(dispatchId, port)) return new SendResult.NotModified();
        SendResult result;
        try
        {
            result = await Send(dispatchId, port, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(logger, fault, dispatchId);
            result = new SendResult.BadRequest(fault.GetType().Name);
        }
        await writes.Run(
            (database, ct) => SettleDispatch.Run(
                database, dispatchId, worker, result, port.SafeRepeat, clock.Now(), ct),
            CancellationToken.None);
        if (result is not (SendResult.Ok or SendResult.NotModified))
            Log.NotSent(logger, dispatchId, result.GetType().Name);
        return result;
    }

    /// <summary>It may have waited in its lane: what is over or no longer safe by now is left alone.</summary>
    private Task<bool> Claim(long id, IChatPort port) => writes.Run(
        async (database, ct) =>
        {
            var now = clock.Now();
            var safeSince = port.SafeSince(now);
            return await database.Dispatches
                .Where(d => d.Id == id && d.State == DispatchState.Planned
                    && d.NextAttemptAt <= now && d.ExpiresAt > now
                    && (d.Operation == DispatchOperation.Edit
                        || d.FirstAttemptAt == null || d.FirstAttemptAt > safeSince))
                .ExecuteUpdateAsync(
                    d => d.SetProperty(x => x.State, DispatchState.Sending)
                        .SetProperty(x => x.ClaimedBy, worker.Value)
                        .SetProperty(x => x.ClaimedUntil, now + Lease)
                        .SetProperty(x => x.Attempts, x => x.Attempts + 1)
                        .SetProperty(x => x.FirstAttemptAt, x => x.FirstAttemptAt ?? now),
                    ct) == 1;
        },
        CancellationToken.None);

    private async Task<SendResult> Send(long id, IChatPort port, CancellationToken cancellationToken)
    {
        await using var database = await reads.CreateDbContextAsync(cancellationToken);
        var dispatch = await database.Dispatches.AsNoTracking()
            .Include(d => d.Chat).Include(d => d.Revision)
            .Include(d => d.Target).ThenInclude(t => t!.Revision)
            .SingleAsync(d => d.Id == id, cancellationToken);

        var content = contents.Single(c => c.Kinds.Contains(dispatch.Kind));
        if (await content.Card(database, dispatch, cancellationToken) is not { } card)
            return new SendResult.MessageGone();

        var chat = dispatch.Chat!.ToAddress();
        if (dispatch.Operation is DispatchOperation.Post)
            return await port.Post(
                chat, card with { Topic = dispatch.Topic }, dispatch.PostKey, cancellationToken);
        return dispatch.Target?.MessageRef is { } shown
            ? await port.Edit(chat, new MessageRef(shown), card, cancellationToken)
            : new SendResult.MessageGone();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Dispatch {Id} cannot be sent.")]
        public static partial void Faulted(ILogger logger, Exception fault, long id);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Dispatch {Id} was not sent: {Result}.")]
        public static partial void NotSent(ILogger logger, long id, string result);
    }
}
