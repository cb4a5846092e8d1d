using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>A fact that is never changed: what streaks and counts are made of.</summary>
internal sealed class EventRow
{
    public long Id { get; init; }

    public required EventKind Kind { get; init; }

    public int Version { get; init; } = 1;

    public long? AccountId { get; init; }

    public long? ChatId { get; init; }

    public long? DispatchId { get; init; }

    public Instant Earliest { get; init; }

    public Instant Latest { get; init; }

    public Instant RecordedAt { get; init; }

    /// <summary>JSON, by kind; of an answer see <see cref="AnswerData"/>.</summary>
    public required string Data { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> builder)
        {
            builder.ToTable("events");
            builder.HasIndex(e => new { e.DispatchId, e.AccountId }).IsUnique().HasFilter("kind = 'answered'");
            builder.HasIndex(e => new { e.AccountId, e.ChatId, e.Earliest });
            builder.HasIndex(e => new { e.ChatId, e.Id }).HasFilter("kind = 'delivered'");
        }
    }
}

/// <summary>What happened.</summary>
internal enum EventKind
{
    /// <summary>Somebody answered a question in time, for the first time.</summary>
    Answered,

    /// <summary>A question was shown in a chat.</summary>
    Delivered,

    /// <summary>A learner's days count in another zone from now on.</summary>
    ZoneChanged,

    /// <summary>A chat's schedule was changed.</summary>
    ScheduleChanged,
}
