using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Chat;
using Bot.Discord.Gateway.Pacing;
using Bot.Discord.Gateway.Session;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Discord.Gateway.Resuming;

/// <summary>Keeps the session over a restart, so that the next worker goes on where this one ended. A worker without it
/// works, too: it begins anew.</summary>
internal sealed partial class SessionStore(
    GatewayOptions options, IAdapterState state, TimeProvider clock, ILogger log)
{
    public const string SessionKey = "session";
    public const string IdentifiesKey = "identifies";

    /// <summary>So often what changed is written down at most.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>So soon a new session is: a worker may die early.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    /// <summary>So long after it lived a session is no longer tried. One that lives is written down more often.
    /// </summary>
    public static readonly Duration Oldest = Duration.FromDays(1);

    private static readonly Duration Refreshed = Duration.FromHours(1);

    private readonly string _bot = SavedText.BotOf(options);
    private volatile Kept? _kept;
    private volatile IdentifyCount? _identifies;
    private volatile TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IdentifyCount? _writtenIdentifies;
    private SavedText? _written;
    private bool _isStored;
    private volatile bool _isLive;
    private long _lastLive;

    /// <summary>When it was known to live.</summary>
    private long LastLive => _isLive ? Now.ToUnixTimeMilliseconds() : Volatile.Read(ref _lastLive);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What the worker before this one left behind.</summary>
    public async Task<GatewayInput.Started> Load(CancellationToken cancellationToken)
    {
        var saved = await Read(SessionKey, SavedJson.Default.SavedText, cancellationToken);
        var count = await Read(IdentifiesKey, SavedJson.Default.CountText, cancellationToken);
        _isStored = saved is not null;
        Volatile.Write(ref _lastLive, saved?.At ?? 0);
        var isOurs = saved?.Bot == _bot && Now - Instant.FromUnixTimeMilliseconds(saved.At) < Oldest;
        return new GatewayInput.Started(
            isOurs && GatewayAddress.Read(saved!.Url) is { } url
                ? new SavedSession(saved.SessionId, url, saved.Sequence) : null,
            count?.Bot == _bot
                ? new IdentifyCount(
                    Instant.FromUnixTimeMilliseconds(count.Since), count.Count,
                    Instant.FromUnixTimeMilliseconds(count.Last))
                : null);
    }

    /// <summary>From now on this session is kept.</summary>
    public void Keep(string sessionId, Uri url, CompletedSequence completed)
    {
        _kept = new Kept(sessionId, url, completed);
        _news.TrySetResult();
    }

    public void Forget() => _kept = null;

    /// <summary>Events of it come.</summary>
    public void Lives() => _isLive = true;

    /// <summary>Events of it come no longer: from now on it grows old.</summary>
    public void Lost()
    {
        Volatile.Write(ref _lastLive, LastLive);
        _isLive = false;
    }

    public void Keep(IdentifyCount identifies)
    {
        _identifies = identifies;
        _news.TrySetResult();
    }

    /// <summary>Writes down what changed, until it is stopped.</summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        while (true)
        {
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await Save(stoppingToken);
            var rest = Task.Delay(IsUnwritten ? Soon : Pause, clock, stoppingToken);
            await await Task.WhenAny(rest, _news.Task);
        }
    }

    /// <summary>Whether a session began of which nothing is written down yet.</summary>
    private bool IsUnwritten => _kept is { } kept && kept.SessionId != _written?.SessionId;

    /// <summary>Writes down what changed.</summary>
    public async Task Save(CancellationToken cancellationToken)
    {
        try
        {
            await SaveIdentifies(cancellationToken);
            await SaveSession(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotSaved(log, fault.GetType().Name);
        }
    }

    private async Task SaveIdentifies(CancellationToken cancellationToken)
    {
        if (_identifies is not { } count || count == _writtenIdentifies) return;
        var text = new CountText(
            _bot, count.Since.ToUnixTimeMilliseconds(), count.Count, count.Last.ToUnixTimeMilliseconds());
        await Write(IdentifiesKey, JsonSerializer.Serialize(text, SavedJson.Default.CountText), cancellationToken);
        _writtenIdentifies = count;
    }

    private async Task SaveSession(CancellationToken cancellationToken)
    {
        var text = _kept is { } kept && kept.Completed.Value is { } sequence
            ? new SavedText(kept.SessionId, $"{kept.Url}", sequence, _bot, LastLive) : null;
        // A session that is over would only be refused.
        if (text is null && !_isStored) return;
        if (text is not null && _written is { } last && text with { At = last.At } == last
            && text.At - last.At < Refreshed.TotalMilliseconds) return;
        var json = text is null ? null : JsonSerializer.Serialize(text, SavedJson.Default.SavedText);
        await Write(SessionKey, json, cancellationToken);
        (_written, _isStored) = (text, text is not null);
    }

    private Task Write(string key, string? text, CancellationToken cancellationToken) =>
        state.Set(DiscordNames.Platform, key, text, cancellationToken);

    private async Task<T?> Read<T>(string key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var text = await state.Get(DiscordNames.Platform, key, cancellationToken);
            return text is null ? null : JsonSerializer.Deserialize(text, type);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotRead(log, fault.GetType().Name);
            return null;
        }
    }

    /// <summary>The session to write down.</summary>
    private sealed record Kept(string SessionId, Uri Url, CompletedSequence Completed);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "Discord's session was not written down ({Fault}); it is tried again.")]
        public static partial void NotSaved(ILogger logger, string fault);

        [LoggerMessage(Level = LogLevel.Warning,
            Message = "What is known of Discord's last session cannot be read ({Fault}); a new one begins.")]
        public static partial void NotRead(ILogger logger, string fault);
    }
}
