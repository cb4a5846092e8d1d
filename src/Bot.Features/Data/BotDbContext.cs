using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Daily;
using Bot.Features.Inbox;
using Bot.Features.Learners;
using Bot.Features.Outbox;
using Bot.Features.Streaks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Data;

/// <summary>All tables of the bot. Reads may use it anywhere; writes go through <see cref="WriteQueue"/>.</summary>
public sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    internal DbSet<Account> Accounts => Set<Account>();

    internal DbSet<Person> People => Set<Person>();

    internal DbSet<ChatRow> Chats => Set<ChatRow>();

    internal DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();

    internal DbSet<Dispatch> Dispatches => Set<Dispatch>();

    internal DbSet<DailyPost> DailyPosts => Set<DailyPost>();

    internal DbSet<EventRow> Events => Set<EventRow>();

    internal DbSet<QuestionRevision> QuestionRevisions => Set<QuestionRevision>();

    internal DbSet<StreakRow> Streaks => Set<StreakRow>();

    internal DbSet<ButtonKeyRow> ButtonKeys => Set<ButtonKeyRow>();

    internal DbSet<SeenEvent> SeenEvents => Set<SeenEvent>();

    internal DbSet<FailedEvent> FailedEvents => Set<FailedEvent>();

    internal DbSet<AdapterStateRow> AdapterState => Set<AdapterStateRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<LocalTime>().HaveConversion<LocalTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        SnakeCase.Apply(modelBuilder);
    }
}
