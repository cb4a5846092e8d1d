namespace Bot.Discord.Api.Limits;

/// <summary>That a request may go now, or how long it would have to wait.</summary>
/// <param name="Route">The request's route.</param>
/// <param name="Bucket">In which it is counted; null: it may not go.</param>
internal sealed record Entry(Route Route, Bucket? Bucket)
{
    public TimeSpan Wait { get; init; }

    /// <summary>Whether all requests wait, not only those of the same bucket.</summary>
    public bool IsGlobal { get; init; }
}
