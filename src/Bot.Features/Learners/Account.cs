using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Learners;

/// <summary>Somebody on one platform.</summary>
internal sealed class Account
{
    public long Id { get; init; }

    public required string Platform { get; init; }

    public required string UserKey { get; init; }

    public long PersonId { get; init; }

    public Person? Person { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.HasIndex(a => new { a.Platform, a.UserKey }).IsUnique();
        }
    }
}

/// <summary>A human being, who may have an account on several platforms.</summary>
internal sealed class Person
{
    public long Id { get; init; }

    /// <summary>IANA id of the zone in which the person's days count.</summary>
    public required string Zone { get; set; }

    public Instant CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder) => builder.ToTable("people");
    }
}
