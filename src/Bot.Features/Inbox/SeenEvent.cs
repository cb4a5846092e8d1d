using Bot.Core.Chat;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Inbox;

/// <summary>The id of an event whose effect is committed, for effects that have no natural key. Kept 48 hours, longer
/// than any platform repeats an event.</summary>
internal sealed class SeenEvent
{
    public static readonly Duration Kept = Duration.FromHours(48);

    public required string Platform { get; init; }

    public required string EventId { get; init; }

    public Instant SeenAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SeenEvent>
    {
        public void Configure(EntityTypeBuilder<SeenEvent> builder)
        {
            builder.ToTable("seen_events");
            builder.HasKey(e => new { e.Platform, e.EventId });
            builder.HasIndex(e => e.SeenAt);
        }
    }
}

/// <summary>Keeps an event's effect from happening twice.</summary>
internal static class SeenEvents
{
    /// <summary>Whether this write is the first to carry out the event. Runs in the commit of the effect.</summary>
    public static async Task<bool> IsFirst(
        BotDbContext database, Incoming incoming, Instant now, CancellationToken cancellationToken) =>
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO seen_events(platform, event_id, seen_at)
             VALUES ({incoming.Chat.Platform}, {incoming.EventId}, {now.ToUnixTimeMilliseconds()})
             ON CONFLICT DO NOTHING
             """,
            cancellationToken) == 1;
}
