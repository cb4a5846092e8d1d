using Bot.Core.Chat;
using Bot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Updates;

/// <summary>How it goes with the way updates come by: says what is wrong once, and how long to wait before the next
/// try.</summary>
internal sealed partial class Connection(IAdapterHealth health, TimeProvider clock, ILogger log)
{
    /// <summary>A disturbance that is over by then is not worth an operator's while.</summary>
    public static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(30);

    /// <summary>Two workers with one token take turns in succeeding: a success alone ends no conflict.</summary>
    public static readonly TimeSpan EndOfConflict = TimeSpan.FromMinutes(1);

    private readonly Backoff _pause = new(TimeSpan.FromSeconds(1));
    private readonly Backoff _pauseInConflict = new(TimeSpan.FromSeconds(2));
    private long? _failingSince;
    private long? _lastConflict;

    /// <summary>Whether the error means that the token is no good: then nothing is to be tried again, and the operator
    /// is told.</summary>
    public bool IsRefused(ApiError error)
    {
        // A page of a proxy is no word of the platform's.
        if (error is not { Kind: ApiErrorKind.Refused, Code: 401 or 404 }) return false;
        health.Refused(TelegramNames.Platform);
        return true;
    }

    /// <summary>Takes a failure in.</summary>
    /// <returns>How long to wait.</returns>
    public TimeSpan Failed(ApiError error)
    {
        if (error.Code == 409) return InConflict(error);
        var now = clock.GetTimestamp();
        if (_failingSince is null) Log.Failing(log, error.Code, error.Description);
        _failingSince ??= now;
        if (clock.GetElapsedTime(_failingSince.Value, now) > WorthTelling)
            health.Tell(TelegramNames.Platform, $"No updates come: {error.Description}");
        return error.RetryAfter?.ToTimeSpan() ?? _pause.Next();
    }

    /// <summary>Takes a success in.</summary>
    public void Succeeded()
    {
        if (_failingSince is not null) Log.Well(log);
        _failingSince = null;
        _pause.Reset();
        EndOldConflict();
        if (_lastConflict is null) health.Tell(TelegramNames.Platform, null);
    }

    private TimeSpan InConflict(ApiError error)
    {
        EndOldConflict();
        if (_lastConflict is null) Log.Conflict(log, error.Description);
        _lastConflict = clock.GetTimestamp();
        health.Tell(TelegramNames.Platform, error.Says("webhook")
            ? "A webhook is set for this token, so updates go there. It is being removed."
            : "Another worker asks for updates with this token. Stop one of them.");
        return _pauseInConflict.Next();
    }

    private void EndOldConflict()
    {
        if (_lastConflict is not { } last || clock.GetElapsedTime(last) <= EndOfConflict) return;
        _lastConflict = null;
        _pauseInConflict.Reset();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "No updates come from Telegram ({Code}, {Description}); it is tried until it works.")]
        public static partial void Failing(ILogger logger, int code, string description);

        [LoggerMessage(Level = LogLevel.Information, Message = "Updates come from Telegram again.")]
        public static partial void Well(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error,
            Message = "Telegram gives this token's updates to somebody else: {Description}")]
        public static partial void Conflict(ILogger logger, string description);
    }
}
