using Bot.Core.Chat;
using Bot.Discord.Gateway;

namespace Bot.Discord.Places;

/// <summary>Hands what happens to guilds and channels to the bot. One event comes after the other, and what they wait
/// for keeps nothing else waiting.</summary>
internal sealed class PlaceFeed(PlaceReader reader, IChatInbox inbox)
{
    private Task _before = Task.CompletedTask;

    /// <summary>Takes an event; the task completes when the bot is done with it.</summary>
    public Task HandIn(GatewayEvent happened, CancellationToken cancellationToken) =>
        _before = After(_before, happened, cancellationToken);

    private async Task After(Task before, GatewayEvent happened, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var news = await reader.Read(happened, cancellationToken);
        var open = new List<Task>();
        foreach (var incoming in news.Events) open.Add(await inbox.Accept(incoming, cancellationToken));
        await Task.WhenAll(open);
        // Only now: told again after a kill, the event must mean the same.
        await news.Remember(cancellationToken);
    }
}

/// <summary>What an event of a guild means.</summary>
/// <param name="Events">What happened to the bot's chats.</param>
/// <param name="Remember">Stores what follows, once the bot is done with them.</param>
internal sealed record PlaceNews(IReadOnlyList<Incoming> Events, Func<CancellationToken, Task> Remember)
{
    /// <summary>Nothing.</summary>
    public static PlaceNews None { get; } = Of();

    public static PlaceNews Of(params IReadOnlyList<Incoming> events) => new(events, _ => Task.CompletedTask);
}
