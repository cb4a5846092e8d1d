using Bot.Core.Chat;
using Bot.Features.Data;

namespace Bot.Features.Outbox;

/// <summary>Makes the cards of some kinds of dispatches, at the moment of sending,
/// so that edits show the latest.</summary>
internal interface IDispatchContent
{
    /// <summary>The kinds it makes cards for.</summary>
    IReadOnlyList<DispatchKind> Kinds { get; }

    /// <summary>The card, or null when there is nothing left to say. The dispatch comes with chat, revision and target.
    /// </summary>
    Task<Card?> Card(BotDbContext database, Dispatch dispatch, CancellationToken cancellationToken);
}
