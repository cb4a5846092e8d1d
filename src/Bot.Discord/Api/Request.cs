using Bot.Discord.Api.Limits;

namespace Bot.Discord.Api;

/// <summary>A call of the REST API, named and filled as the platform's documentation does.</summary>
/// <typeparam name="TResult">What it gives back; <c>bool</c> where it is enough to know that it was done.</typeparam>
internal abstract record Request<TResult>
{
    internal abstract Route Route { get; }

    /// <summary>What is sent as JSON; null: nothing.</summary>
    internal virtual object? Body => null;

    /// <summary>How long the answer may take.</summary>
    internal virtual TimeSpan Patience => TimeSpan.FromSeconds(20);

    // Without the members: they hold tokens and what people typed.
    public sealed override string ToString() => GetType().Name;
}
