namespace Bot.Features.Loops;

/// <summary>A piece of work that is done again and again. It asks what is due and not done, however late it runs.
/// </summary>
internal interface ITick
{
    /// <summary>How many writes a tick hands in at once, so that people's presses never wait behind thousands.
    /// </summary>
    const int AtOnce = 64;

    /// <summary>The rest between two runs.</summary>
    static abstract TimeSpan Period { get; }

    /// <summary>Does what is due now.</summary>
    Task Run(CancellationToken cancellationToken);
}
