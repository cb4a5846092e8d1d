namespace Bot.Features.Outbox.Pacing;

/// <summary>How far the sends of some lanes have come.</summary>
/// <param name="HandedIn">All since the start.</param>
/// <param name="Passed">Those that went out.</param>
/// <param name="Preparing">Those that have begun and are not ready for their turn yet.</param>
/// <param name="UnderWay">Those that have begun and are not over.</param>
internal readonly record struct LaneCounts(long HandedIn, long Passed, int Preparing, int UnderWay);
