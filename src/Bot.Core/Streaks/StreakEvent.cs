using NodaTime;

namespace Bot.Core.Streaks;

/// <summary>Something that counts for a learner's streak.</summary>
public abstract record StreakEvent;

/// <summary>A daily question was delivered to one of the learner's chats.</summary>
/// <param name="At">When it was delivered.</param>
public sealed record QuestionDelivered(Instant At) : StreakEvent;

/// <summary>The learner answered a daily question before its close, for the first time.</summary>
/// <param name="DeliveredAt">When the question was delivered.</param>
/// <param name="PressedAt">When the answer was given.</param>
/// <param name="IsRight">Whether it was right; a streak grows either way.</param>
public sealed record QuestionAnswered(Instant DeliveredAt, Instant PressedAt, bool IsRight) : StreakEvent;

/// <summary>From now on the learner's days count in another zone.</summary>
/// <param name="At">From this moment on.</param>
/// <param name="Zone">IANA id.</param>
public sealed record ZoneChanged(Instant At, string Zone) : StreakEvent;
