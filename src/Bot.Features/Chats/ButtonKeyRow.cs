using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>A secret that signs buttons. The newest signs, all verify, so that old buttons go on working.</summary>
internal sealed class ButtonKeyRow
{
    public long Id { get; init; }

    public required byte[] Secret { get; init; }

    public Instant Created { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ButtonKeyRow>
    {
        public void Configure(EntityTypeBuilder<ButtonKeyRow> builder) => builder.ToTable("button_keys");
    }
}
