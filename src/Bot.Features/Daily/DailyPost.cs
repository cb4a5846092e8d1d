using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>A daily question in a chat: the dispatch that shows it, and until when answers count.</summary>
internal sealed class DailyPost
{
    public long DispatchId { get; init; }

    public Dispatch? Dispatch { get; init; }

    public long ScheduleId { get; init; }

    public ScheduleRow? Schedule { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>Whether the chat's schedule was on, so that a missed day counts.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>Answers count before this moment: the next post of the schedule, at most 24 hours.</summary>
    public Instant ClosesAt { get; set; }

    /// <summary>When the close was planned; null while it is open.</summary>
    public Instant? ClosedAt { get; set; }

    /// <summary>The earlier post of the schedule whose key stands in this one's first line.</summary>
    public long? RevealsId { get; init; }

    /// <summary>Id of the event that asked for it; null when it came by schedule. When that event is told again, the
    /// post is its answer.</summary>
    public string? AskedBy { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DailyPost>
    {
        public void Configure(EntityTypeBuilder<DailyPost> builder)
        {
            builder.ToTable("daily_posts");
            builder.HasKey(p => p.DispatchId);
            builder.HasOne(p => p.Dispatch).WithOne().HasForeignKey<DailyPost>(p => p.DispatchId);
            builder.HasIndex(p => new { p.ScheduleId, p.Date });
            builder.HasIndex(p => p.ClosesAt).HasFilter("closed_at IS NULL");
        }
    }
}
