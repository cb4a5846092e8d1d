using System.Text.Json;
using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Updates.Reading;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Updates;

/// <summary>Hands updates to the bot, each read on its own: one that cannot be read is noted and counts as done, so
/// that it holds up no other. A press that takes long to save is answered with a promise meanwhile.</summary>
internal sealed partial class UpdateFeed(
    UpdateReader reader, IChatInbox inbox, IPressAnswers answers, PressedQueries queries, TimeProvider clock,
    ILogger<UpdateFeed> log)
{
    /// <summary>A press that is not saved by then is answered with a promise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>The update's id; null where it has none.</summary>
    public static long? IdOf(JsonElement raw) =>
        raw.ValueKind is JsonValueKind.Object && raw.TryGetProperty("update_id", out var id)
            && id.ValueKind is JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    /// <summary>Hands an update in. The outer task waits for room; the inner one completes when the bot is done with
    /// the update, and never faults.</summary>
    /// <param name="raw">The update as it came.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public async ValueTask<Task> HandIn(JsonElement raw, EventTime at, CancellationToken cancellationToken)
    {
        if (Read(raw, at) is not var (update, meaning)) return Task.CompletedTask;
        if (meaning.StrayPress is { } stray) _ = Quietly(() => answers.Decline(stray), update.UpdateId);
        if (meaning.Incoming is not { } incoming) return Task.CompletedTask;

        if (incoming is not ButtonPressed press) return await inbox.Accept(incoming, cancellationToken);
        queries.Add(press.EventId, update.CallbackQuery!.Id, update.CallbackQuery.From.Id);
        var room = inbox.Accept(press, cancellationToken).AsTask();
        _ = PromiseWhenSlow(press, room, update.UpdateId);
        return await room;
    }

    private (Update Update, UpdateMeaning Meaning)? Read(JsonElement raw, EventTime at)
    {
        try
        {
            var update = raw.Deserialize(BotApiJson.Default.Update) ?? throw new JsonException();
            return (update, reader.Read(update, at));
        }
        catch (Exception fault)
        {
            // Never the exception itself: its text quotes what stands in the update.
            Log.Unreadable(log, IdOf(raw), fault.GetType().Name);
            return null;
        }
    }

    private async Task PromiseWhenSlow(ButtonPressed press, Task<Task> room, long updateId)
    {
        using var enough = new CancellationTokenSource();
        var done = room.Unwrap();
        await Task.WhenAny(done, Task.Delay(Patience, clock, enough.Token));
        if (!done.IsCompleted && queries.Promise(press.EventId))
            await Quietly(() => answers.Promise(press), updateId);
        await enough.CancelAsync();
        await done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Quietly(Func<Task> answer, long updateId)
    {
        try
        {
            await answer();
        }
        catch (Exception fault)
        {
            Log.Unanswered(log, updateId, fault.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error,
            Message = "Telegram's update {UpdateId} cannot be read ({Fault}); it is passed over.")]
        public static partial void Unreadable(ILogger logger, long? updateId, string fault);

        [LoggerMessage(Level = LogLevel.Warning,
            Message = "The press of update {UpdateId} was not answered ({Fault}).")]
        public static partial void Unanswered(ILogger logger, long updateId, string fault);
    }
}
