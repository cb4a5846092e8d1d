using NodaTime;

namespace Bot.Discord.Gateway.Pacing;

/// <summary>The sessions that were started within a day, kept over restarts.</summary>
/// <param name="Since">When the day began.</param>
/// <param name="Count">How many since then.</param>
/// <param name="Last">When the last one was started.</param>
internal sealed record IdentifyCount(Instant Since, int Count, Instant Last);
