using System.Text.Json;
using Bot.Core.Chat;
using Bot.Telegram.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Updates.Polling;

/// <summary>Asks Telegram for updates until the worker stops. Confirms only what the bot is done with, so that nothing
/// is lost when the worker ends; what is under way is not handed in again.</summary>
internal sealed partial class PollLoop(
    TelegramBotClient client, UpdateFeed feed, IAdapterHealth health, TimeProvider clock, ILogger<PollLoop> log)
    : BackgroundService
{
    /// <summary>So long the next poll waits for what the last one brought. Then it confirms what it can, and others'
    /// updates go on.</summary>
    private static readonly TimeSpan PatienceWithOne = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(2);

    private readonly UpdateServer _server = new(client, clock);
    private readonly Connection _connection = new(health, clock, log);
    private readonly PollTimes _times = new(clock);
    private readonly OpenUpdates _open = new(clock);
    private long? _confirmed;

    /// <summary>How long the server waits for something to happen, in seconds, at most 50. Default: 30.</summary>
    public int Timeout { get; init; } = 30;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await _server.DeleteWebhook(_connection, stoppingToken)) return;
            while (await PollSafely(stoppingToken))
            {
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Finish();
        }
    }

    private async Task<bool> PollSafely(CancellationToken stoppingToken)
    {
        try
        {
            return await Poll(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Faulted(log, fault);
            await Task.Delay(Backoff.Longest, clock, stoppingToken);
            return true;
        }
    }

    private async Task<bool> Poll(CancellationToken stoppingToken)
    {
        var offset = _open.Offset;
        var start = clock.GetTimestamp();
        var answer = await _server.Ask(offset, Timeout, stoppingToken);
        var took = clock.GetElapsedTime(start);
        if (answer.Error is { } error) return await Failed(error, stoppingToken);

        var updates = answer.Result!;
        _connection.Succeeded();
        _open.Confirmed(_confirmed = offset);
        await Take(updates, _times.Returned(took, updates.Count >= UpdateServer.MostAtOnce), stoppingToken);
        await _open.WhenDone(PatienceWithOne, stoppingToken);
        return true;
    }

    private async Task<bool> Failed(ApiError error, CancellationToken stoppingToken)
    {
        _times.Failed();
        if (_connection.IsRefused(error)) return false;
        await Task.Delay(_connection.Failed(error), clock, stoppingToken);
        return error.Code != 409 || !error.Says("webhook") || await _server.DeleteWebhook(_connection, stoppingToken);
    }

    private async Task Take(IReadOnlyList<JsonElement> updates, EventTime at, CancellationToken stoppingToken)
    {
        var taken = new List<(long Id, Task Done)>();
        try
        {
            foreach (var raw in updates)
            {
                if (UpdateFeed.IdOf(raw) is not { } id) continue;
                taken.Add((id, _open.Find(id) ?? await feed.HandIn(raw, at, stoppingToken)));
            }
        }
        finally
        {
            _open.Take(taken);
        }
    }

    /// <summary>Confirms what is done, so that the next start does not begin with it.</summary>
    private async Task Finish()
    {
        using var enough = new CancellationTokenSource(TimeToFinish, clock);
        try
        {
            await _open.WhenDone(TimeToFinish / 2, enough.Token);
            if (_open.Offset is { } offset && offset != _confirmed) await _server.Confirm(offset, enough.Token);
        }
        catch (OperationCanceledException)
        {
            // Then it is told again, and the bot knows it.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Asking Telegram for updates failed; it is tried again.")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
