using Bot.Core.Chat;
using Bot.Discord.Api;
using Bot.Discord.Commands;
using Bot.Discord.Gateway;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Discord;

/// <summary>Runs the adapter: learns who the bot is, registers its commands, and keeps it connected to the gateway.
/// Ends when the token is refused; the worker goes on without Discord.</summary>
internal sealed partial class DiscordWorker(
    IOptions<DiscordOptions> options,
    DiscordRestClient client,
    DiscordAccount account,
    CommandMenu commands,
    EventFeed events,
    IAdapterState state,
    IAdapterHealth health,
    TimeProvider clock,
    ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(30);

    private readonly ILogger _log = logs.CreateLogger<DiscordWorker>();

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
                Log.Faulted(_log, fault);
                await Task.Delay(Backoff.Longest, clock, stoppingToken);
            }
        }
    }

    private async Task Run(CancellationToken stoppingToken)
    {
        if (await Connect(stoppingToken) is not { } bot) return;
        account.Is(bot);
        var gateway = new GatewayConnection(
            new GatewayOptions
            {
                Token = Setup.DiscordToken.Read(options.Value).Token!,
                GatewayUrl = options.Value.GatewayUrl is { Length: > 0 } url ? new Uri(url) : null,
            },
            Directory, events, state, health, clock, logs.CreateLogger<GatewayConnection>());
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var registering = Register(over.Token);
        try
        {
            await gateway.Run(stoppingToken);
        }
        finally
        {
            await over.CancelAsync();
            await registering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Where a server does not tell the application, READY does.</summary>
    private async Task Register(CancellationToken stoppingToken)
    {
        if ((await client.Send(new GetCurrentApplication(), stoppingToken)).Result is { } application)
            account.BelongsTo(application.Id);
        await commands.Register(await account.Application.WaitAsync(stoppingToken), stoppingToken);
    }

    /// <summary>Who the bot is; null when its token is refused.</summary>
    private async Task<DiscordIdentity?> Connect(CancellationToken stoppingToken)
    {
        var pause = new Backoff(TimeSpan.FromSeconds(1));
        var since = clock.GetTimestamp();
        for (var isFirst = true; ; isFirst = false)
        {
            var answer = await client.Send(new GetCurrentUser(), stoppingToken);
            if (answer.Result is { } me)
            {
                health.Tell(DiscordNames.Platform, null);
                Log.Connected(_log, me.Username ?? "");
                return new DiscordIdentity(me.Id, me.Username ?? "");
            }
            var error = answer.Error!;
            if (error.Status == 401)
            {
                health.Refused(DiscordNames.Platform);
                return null;
            }
            if (isFirst) Log.NotReached(_log, error.Message);
            if (clock.GetElapsedTime(since) > WorthTelling)
                health.Tell(DiscordNames.Platform, $"Discord is not reached: {error.Message}");
            await Task.Delay(error.RetryAfter?.ToTimeSpan() ?? pause.Next(), clock, stoppingToken);
        }
    }

    private async Task<GatewayDirectory?> Directory(CancellationToken cancellationToken)
    {
        if ((await client.Send(new GetGatewayBot(), cancellationToken)).Result is not { } told) return null;
        return new GatewayDirectory
        {
            Url = Uri.TryCreate(told.Url, UriKind.Absolute, out var url) ? url : null,
            Shards = told.Shards,
            Remaining = told.SessionStartLimit?.Remaining,
            ResetAfter = told.SessionStartLimit?.ResetAfter is { } wait ? Duration.FromMilliseconds(wait) : null,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "Discord's adapter failed; it starts anew.")]
        public static partial void Faulted(ILogger logger, Exception fault);

        [LoggerMessage(Level = LogLevel.Information, Message = "Discord knows the bot as {Name}.")]
        public static partial void Connected(ILogger logger, string name);

        [LoggerMessage(Level = LogLevel.Warning,
            Message = "Discord is not reached ({Reason}); it is tried until it works.")]
        public static partial void NotReached(ILogger logger, string reason);
    }
}
