using System.Collections.Concurrent;

namespace Bot.Discord.Places;

/// <summary>Where the bot could speak when it last tried.</summary>
internal sealed class Voices
{
    private readonly ConcurrentDictionary<ulong, bool> _couldSpeak = [];

    /// <summary>It posted or edited there.</summary>
    public void Spoke(ulong channel) => _couldSpeak[channel] = true;

    /// <summary>It was refused there.</summary>
    public void WasRefused(ulong channel) => _couldSpeak[channel] = false;

    /// <summary>Whether it is worth telling that rights changed there: once after each refusal, and once after a start,
    /// when nobody knows.</summary>
    public bool MayHaveReturned(ulong channel)
    {
        if (_couldSpeak.TryGetValue(channel, out var could) && could) return false;
        _couldSpeak[channel] = true;
        return true;
    }
}
