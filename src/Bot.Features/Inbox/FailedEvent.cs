using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Inbox;

/// <summary>An event that faulted three times and was given up. Holds nothing that a person typed.</summary>
internal sealed class FailedEvent
{
    public long Id { get; init; }

    public required string Platform { get; init; }

    public required string EventId { get; init; }

    public required string Kind { get; init; }

    public required string ErrorType { get; init; }

    public Instant At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FailedEvent>
    {
        public void Configure(EntityTypeBuilder<FailedEvent> builder) => builder.ToTable("failed_events");
    }
}
