using Bot.Core.Chat;
using Bot.Web.Live;
using Bot.Web.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Web.Bridge;

/// <summary>Hands what people did to the bot, in order, and marks each update once the bot is done with it. What was
/// not marked when the worker ended is handed in again at the next start.</summary>
internal sealed partial class InboxBridge(
    WebDatabase database, WebWriter writer, ChangeBell bell, IChatInbox inbox, TimeProvider clock,
    ILogger<InboxBridge> log) : BackgroundService
{
    private const int MostAtOnce = 256;
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = bell.Listen();
        var last = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var updates = database.Read(db => Updates.Open(db, last, MostAtOnce));
                foreach (var update in updates)
                {
                    var done = await inbox.Accept(ToIncoming(database.Name, update), stoppingToken);
                    _ = Finish(update.Id, done, stoppingToken);
                    last = update.Id;
                }
                if (updates.Count == 0) await changes.Rung(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The loop's edge: say it, wait, go on with the same update.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Log.HandingInFailed(log, last, fault);
                await Task.Delay(PauseAfterFault, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Finish(long id, Task done, CancellationToken stoppingToken)
    {
        await done;
        do
        {
            try
            {
                await writer.Run(db => { Updates.Finish(db, id); return id; });
                return;
            }
#pragma warning disable CA1031 // What cannot be marked now is marked later, or handed in again at the next start.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Log.StaysOpen(log, id, fault);
                await Task.Delay(PauseAfterFault, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        while (!stoppingToken.IsCancellationRequested);
    }

    internal static Incoming ToIncoming(string store, Update update)
    {
        var told = new TextSent
        {
            EventId = WebNames.Event(store, update.Id),
            Chat = WebNames.Address(update.Chat),
            ChatKind = WebNames.KindOf(update.Chat),
            From = new Sender(WebNames.User(update.Person), update.Person, update.Zone),
            At = EventTime.Exactly(update.At),
        };
        return update.Kind switch
        {
            Update.Command => new CommandGiven
            {
                EventId = told.EventId,
                Chat = told.Chat,
                ChatKind = told.ChatKind,
                From = told.From,
                At = told.At,
                Name = update.Name!,
                Arguments = update.Words ?? "",
            },
            Update.Press => new ButtonPressed
            {
                EventId = told.EventId,
                Chat = told.Chat,
                ChatKind = told.ChatKind,
                From = told.From,
                At = told.At,
                Token = update.Name!,
                Message = WebNames.Message(store, update.Message!.Value),
            },
            Update.Joined => new ChatJoined
            {
                EventId = told.EventId,
                Chat = told.Chat,
                ChatKind = told.ChatKind,
                From = told.From,
                At = told.At,
            },
            Update.Members => new MembersChanged
            {
                EventId = told.EventId,
                Chat = told.Chat,
                ChatKind = told.ChatKind,
                From = told.From,
                At = told.At,
            },
            _ => told,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Handing in the web chat's updates behind {Last} failed")]
        public static partial void HandingInFailed(ILogger logger, long last, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Web chat update {Update} cannot be marked as done yet")]
        public static partial void StaysOpen(ILogger logger, long update, Exception fault);
    }
}
