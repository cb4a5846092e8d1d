using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Sending;
using Bot.Telegram.Updates;
using Bot.Telegram.Updates.Commands;
using Bot.Telegram.Updates.Polling;
using Bot.Telegram.Updates.Reading;
using Bot.Telegram.Webhook;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Runs the adapter: learns who the bot is and what the server can do, then has updates come in. Ends when the
/// token is refused; the worker goes on without Telegram.</summary>
internal sealed partial class TelegramWorker(
    IOptions<TelegramOptions> options,
    TelegramBotClient client,
    BotAccount account,
    EphemeralMessages ephemerals,
    PressedQueries queries,
    PressAnswers presses,
    IChatInbox inbox,
    IAdapterState state,
    IAdapterHealth health,
    Operators operators,
    TimeProvider clock,
    ILoggerFactory logs) : BackgroundService
{
    /// <summary>A fault of ours stops neither the worker nor, for long, the adapter.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
                return;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                var log = logs.CreateLogger<TelegramWorker>();
                Log.Faulted(log, fault);
                await Task.Delay(Backoff.Longest, clock, stoppingToken);
            }
        }
    }

    private async Task Run(CancellationToken stoppingToken)
    {
        if (await Connect(stoppingToken) is not { } bot) return;
        account.Set(bot);
        using var updates = Updates(bot);
        await updates.StartAsync(stoppingToken);
        await Task.WhenAll(
            ephemerals.Probe(stoppingToken),
            new CommandMenu(client, bot, state, operators, clock, logs.CreateLogger<CommandMenu>())
                .Register(stoppingToken),
            updates.ExecuteTask!);
    }

    /// <summary>Who the bot is; null when its token is refused.</summary>
    private async Task<BotIdentity?> Connect(CancellationToken stoppingToken)
    {
        var log = logs.CreateLogger<TelegramWorker>();
        var connection = new Connection(health, clock, log);
        while (true)
        {
            var answer = await client.Send(new GetMe(), stoppingToken);
            if (answer.Result is { } me)
            {
                connection.Succeeded();
                Log.Connected(log, me.Username ?? "");
                return new BotIdentity(me.Id, me.Username ?? "");
            }
            if (connection.IsRefused(answer.Error!)) return null;
            await Task.Delay(connection.Failed(answer.Error!), clock, stoppingToken);
        }
    }

    private BackgroundService Updates(BotIdentity bot)
    {
        var feed = new UpdateFeed(
            new UpdateReader(bot), inbox, presses, queries, clock, logs.CreateLogger<UpdateFeed>());
        return options.Value.Mode is TelegramMode.Webhook
            ? new WebhookListener(
                client, options.Value.Webhook, feed, health, clock, logs.CreateLogger<WebhookListener>())
            : new PollLoop(client, feed, health, clock, logs.CreateLogger<PollLoop>());
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "Telegram's adapter failed; it starts anew.")]
        public static partial void Faulted(ILogger logger, Exception fault);

        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Telegram as @{Username}.")]
        public static partial void Connected(ILogger logger, string username);
    }
}
