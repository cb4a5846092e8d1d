using System.Net.Sockets;
using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Webhook;

/// <summary>Has Telegram deliver updates: listens, and then says where.</summary>
internal sealed partial class WebhookListener(
    TelegramBotClient client, WebhookOptions options, UpdateFeed feed, IAdapterHealth health, TimeProvider clock,
    ILogger<WebhookListener> log) : BackgroundService
{
    /// <summary>Deliveries at once, or what Telegram is told to make at once, if that is more.</summary>
    private const int LeastRoom = 64;

    /// <summary>What is under way when the worker stops may take as long.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(1.5);

    private readonly Connection _connection = new(health, clock, log);
    private readonly WebhookSecret _secret = new(options.SecretToken);
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where it listens.</summary>
    public Task<Uri> Address => _address.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var lastCall = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        var times = new DeliveryTimes(clock);
        using var endpoint = new WebhookEndpoint(
            Uri.UnescapeDataString(new Uri(options.PublicUrl!).AbsolutePath), _secret,
            new Deliveries(feed, times, clock), times, Math.Max(LeastRoom, options.MaxConnections), log,
            lastCall.Token);
        WebApplication? server = null;
        try
        {
            server = await Listen(endpoint, stoppingToken);
            _address.TrySetResult(new Uri(server.Urls.First()));
            if (await SetWebhook(stoppingToken))
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            lastCall.CancelAfter(TimeToFinish);
        }
        finally
        {
            if (server is not null) await Stop(server);
        }
    }

    private async Task<WebApplication> Listen(WebhookEndpoint endpoint, CancellationToken stoppingToken)
    {
        var pause = new Backoff(TimeSpan.FromSeconds(1));
        while (true)
        {
            try
            {
                return await WebhookServer.Start(options.ListenUrl, endpoint.Handle, stoppingToken);
            }
            catch (Exception fault) when (fault is IOException or SocketException)
            {
                Log.NotListening(log, options.ListenUrl, fault.Message);
                health.Tell(TelegramNames.Platform, $"The webhook cannot listen at {options.ListenUrl}.");
                await Task.Delay(pause.Next(), clock, stoppingToken);
            }
        }
    }

    /// <returns>False when the token is refused.</returns>
    private async Task<bool> SetWebhook(CancellationToken stoppingToken)
    {
        var request = new SetWebhook
        {
            Url = options.PublicUrl!,
            SecretToken = _secret.Value,
            MaxConnections = options.MaxConnections,
            AllowedUpdates = UpdateKinds.All,
        };
        while ((await client.Send(request, stoppingToken)).Error is { } error)
        {
            if (_connection.IsRefused(error)) return false;
            await Task.Delay(_connection.Failed(error), clock, stoppingToken);
        }
        _connection.Succeeded();
        return true;
    }

    private async Task Stop(WebApplication server)
    {
        using var enough = new CancellationTokenSource(TimeToFinish * 1.2, clock);
        await server.StopAsync(enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.DisposeAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error,
            Message = "The webhook cannot listen at {Url}: {Reason} It is tried until it works.")]
        public static partial void NotListening(ILogger logger, string url, string reason);
    }
}
