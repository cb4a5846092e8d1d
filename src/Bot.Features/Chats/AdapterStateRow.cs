using Bot.Core.Chat;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Features.Chats;

/// <summary>What an adapter asked to remember.</summary>
internal sealed class AdapterStateRow
{
    public required string Platform { get; init; }

    public required string Key { get; init; }

    public required string Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AdapterStateRow>
    {
        public void Configure(EntityTypeBuilder<AdapterStateRow> builder)
        {
            builder.ToTable("adapter_state");
            builder.HasKey(s => new { s.Platform, s.Key });
        }
    }
}

/// <summary>Keeps it in the bot's own database.</summary>
internal sealed class AdapterState(WriteQueue writes, IDbContextFactory<BotDbContext> reads) : IAdapterState
{
    public async Task<string?> Get(string platform, string key, CancellationToken cancellationToken)
    {
        await using var database = await reads.CreateDbContextAsync(cancellationToken);
        return await database.AdapterState.Where(s => s.Platform == platform && s.Key == key)
            .Select(s => s.Value).FirstOrDefaultAsync(cancellationToken);
    }

    public Task Set(string platform, string key, string? value, CancellationToken cancellationToken) =>
        writes.Run(
            (database, ct) => value is null
                ? database.AdapterState.Where(s => s.Platform == platform && s.Key == key).ExecuteDeleteAsync(ct)
                : database.Database.ExecuteSqlAsync(
                    $"""
                     INSERT INTO adapter_state(platform, key, value) VALUES ({platform}, {key}, {value})
                     ON CONFLICT (platform, key) DO UPDATE SET value = excluded.value
                     """,
                    ct),
            cancellationToken);
}
