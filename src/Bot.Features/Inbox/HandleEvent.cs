using Bot.Core.Chat;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Data;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Inbox;

/// <summary>Handles one event and sends the reply. An event that faults three times is noted and counts as done, so
/// that it cannot hold up the others.</summary>
internal sealed partial class HandleEvent(
    Router router, SendReply send, WriteQueue writes, TimeProvider clock, ILogger<HandleEvent> logger)
{
    private const int Attempts = 3;

    /// <summary>Never throws.</summary>
    /// <param name="incoming">The event.</param>
    /// <param name="settled">Completed as soon as the effect is committed, refused or given up.</param>
    public async Task Run(Incoming incoming, TaskCompletionSource settled)
    {
        var reply = await Reply(incoming);
        // It takes its place in its lane before the person's next event goes on, so that replies keep their order.
        var sending = send.Run(reply, incoming);
        settled.TrySetResult();
        try
        {
            await sending;
        }
        catch (Exception fault)
        {
            Log.ReplyFaulted(logger, fault, incoming.EventId);
        }
    }

    private async Task<Reply> Reply(Incoming incoming)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await router.Handle(incoming, CancellationToken.None);
            }
            catch (Exception fault) when (attempt < Attempts)
            {
                Log.TryingAgain(logger, incoming.EventId, incoming.GetType().Name, fault.GetType().Name);
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), clock);
            }
            catch (Exception fault)
            {
                Log.GivenUp(logger, fault, incoming.EventId, incoming.GetType().Name);
                await Note(incoming, fault);
                return Apology(incoming);
            }
        }
    }

    /// <summary>Only people who wait for an answer get one.</summary>
    private static Reply Apology(Incoming incoming) => incoming switch
    {
        ButtonPressed press => Inbox.Reply.To(press, AnswersTexts.OnlyToast(ChatsTexts.WentWrong)),
        CommandGiven or TextSent => Inbox.Reply.To(incoming, Card.Of(Core.Text.RichText.Plain(ChatsTexts.WentWrong))),
        _ => Inbox.Reply.None,
    };

    private async Task Note(Incoming incoming, Exception fault)
    {
        try
        {
            await writes.Run(
                (database, _) => Task.FromResult(database.FailedEvents.Add(new FailedEvent
                {
                    Platform = incoming.Chat.Platform,
                    EventId = incoming.EventId,
                    Kind = incoming.GetType().Name,
                    ErrorType = fault.GetType().Name,
                    At = clock.Now(),
                })),
                CancellationToken.None);
        }
        catch (Exception noteFault)
        {
            Log.NoteFaulted(logger, noteFault, incoming.EventId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning, Message = "Event {EventId} ({Kind}) failed with {Fault}; it is tried again.")]
        public static partial void TryingAgain(ILogger logger, string eventId, string kind, string fault);

        [LoggerMessage(
            Level = LogLevel.Error, Message = "Event {EventId} ({Kind}) failed three times and is given up.")]
        public static partial void GivenUp(ILogger logger, Exception fault, string eventId, string kind);

        [LoggerMessage(Level = LogLevel.Error, Message = "That event {EventId} failed cannot be noted.")]
        public static partial void NoteFaulted(ILogger logger, Exception fault, string eventId);

        [LoggerMessage(Level = LogLevel.Error, Message = "The reply to event {EventId} cannot be sent.")]
        public static partial void ReplyFaulted(ILogger logger, Exception fault, string eventId);
    }
}
