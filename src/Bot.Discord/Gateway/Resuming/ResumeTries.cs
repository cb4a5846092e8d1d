namespace Bot.Discord.Gateway.Resuming;

/// <summary>Where a session is asked for that does not come back, and when it is given up. The host it belongs to may
/// be gone for good; only the first gateway tells that from a network that is down.</summary>
internal sealed class ResumeTries
{
    /// <summary>So often it is asked for where it belongs, before the first gateway is.</summary>
    public const int MostThere = 5;

    /// <summary>So often the first gateway is asked for it.</summary>
    public const int MostElsewhere = 2;

    /// <summary>A first gateway that is reached now and then must come to an end, too.</summary>
    private const int MostLooks = 3;

    private int _there;
    private int _elsewhere;
    private int _looks;
    private bool _isReached;

    /// <summary>Whether the first gateway is next.</summary>
    public bool IsElsewhere => _there >= MostThere;

    /// <summary>Whether a greeting of the first gateway tells only that the network is back: then the session is asked
    /// for where it belongs, twice more.</summary>
    public bool IsLook => !_isReached && _looks < MostLooks;

    public bool IsHopeless => _elsewhere >= MostElsewhere;

    /// <summary>A connection gave no session.</summary>
    /// <param name="wasElsewhere">Whether it went to the first gateway.</param>
    /// <param name="wasGreeted">Whether there was a hello.</param>
    public void Failed(bool wasElsewhere, bool wasGreeted)
    {
        if (!wasElsewhere)
        {
            _there++;
            return;
        }
        if (wasGreeted && !IsLook)
        {
            _elsewhere++;
            return;
        }
        if (wasGreeted) _looks++;
        (_isReached, _there) = (wasGreeted, MostThere - (wasGreeted ? 2 : 1));
    }
}
