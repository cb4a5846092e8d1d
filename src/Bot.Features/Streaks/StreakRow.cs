using System.Text.Json;
using Bot.Core.Streaks;
using Bot.Core.Text;
using Bot.Features.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Features.Streaks;

/// <summary>A learner's streak, advanced in the commit of each answer; <c>rebuild</c> makes it anew from the events.
/// </summary>
internal sealed class StreakRow
{
    public long AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>The newest event that is in <see cref="State"/>.</summary>
    public long ThroughEventId { get; set; }

    /// <summary>JSON of <see cref="Streak"/>.</summary>
    public required string State { get; set; }

    public static Streak Read(string? state) =>
        state is null ? Streak.None : JsonSerializer.Deserialize<Streak>(state, CoreJson.Options) ?? Streak.None;

    public static string Write(Streak streak) => JsonSerializer.Serialize(streak, CoreJson.Options);

    internal sealed class Configuration : IEntityTypeConfiguration<StreakRow>
    {
        public void Configure(EntityTypeBuilder<StreakRow> builder)
        {
            builder.ToTable("streaks");
            builder.HasKey(s => s.AccountId);
            builder.HasOne(s => s.Account).WithOne().HasForeignKey<StreakRow>(s => s.AccountId);
        }
    }
}
