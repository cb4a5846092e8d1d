namespace Bot.Discord.Gateway.Resuming;

/// <summary>A session that a worker after this one may resume.</summary>
/// <param name="SessionId">Discord's name for it.</param>
/// <param name="Url">Where it is resumed.</param>
/// <param name="Sequence">All events up to this one are done with.</param>
internal sealed record SavedSession(string SessionId, Uri Url, long Sequence);
