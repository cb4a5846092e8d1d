using Bot.Core.Daily;
using Bot.Core.Questions;
using Bot.Features.Chats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>When and about what a chat is asked.</summary>
internal sealed class ScheduleRow
{
    public long Id { get; init; }

    public long ChatId { get; init; }

    public ChatRow? Chat { get; init; }

    /// <summary>Whether it posts by itself.</summary>
    public bool IsOn { get; set; }

    /// <summary>Whether it did when the bot was last taken out of the chat.</summary>
    public bool WasOn { get; set; }

    /// <summary>The part of the chat in which it posts; see <see cref="Core.Chat.Incoming.Topic"/>.</summary>
    public string? Topic { get; set; }

    public required LocalTime Time { get; set; }

    /// <summary>IANA id.</summary>
    public required string Zone { get; set; }

    public WeekDays Days { get; set; } = WeekDays.All;

    /// <summary>Topics of questions as <c>bank/topic</c> and whole banks as <c>bank/*</c>, separated by spaces; empty
    /// means all.</summary>
    public string Topics { get; set; } = "";

    /// <summary>1 to 3, or null for all.</summary>
    public int? Level { get; set; }

    /// <summary>When it posts next; null while it is off.</summary>
    public Instant? NextDueAt { get; set; }

    /// <summary>The newest local date that had its question.</summary>
    public LocalDate? LastDate { get; set; }

    public Schedule ToSchedule() => new(Time, DateTimeZoneProviders.Tzdb[Zone], Days);

    public PoolFilter ToFilter() => new(TopicList, Level);

    public IReadOnlyList<string> TopicList => Topics.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Configuration : IEntityTypeConfiguration<ScheduleRow>
    {
        public void Configure(EntityTypeBuilder<ScheduleRow> builder)
        {
            builder.ToTable("schedules");
            builder.HasIndex(s => s.ChatId).IsUnique();
            builder.HasIndex(s => s.NextDueAt);
        }
    }
}
