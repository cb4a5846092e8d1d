namespace Bot.Discord.Gateway;

/// <summary>Where the gateway hands in what happened, READY and RESUMED included, in the session's order.</summary>
internal interface IGatewayEvents
{
    /// <summary>Takes an event. The outer task waits for room; the inner one completes when all that follows from the
    /// event is kept, and only then is it never told again. The same event may come more than once.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    ValueTask<Task> HandIn(GatewayEvent happened, CancellationToken cancellationToken);
}
