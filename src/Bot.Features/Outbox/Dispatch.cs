using System.Security.Cryptography;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Outbox;

/// <summary>A line of the ledger: one thing that the bot says by itself, written in the commit of what it belongs to
/// and sent by the outbox. Exactly one is planned, at most one is shown.</summary>
internal sealed class Dispatch
{
    public long Id { get; init; }

    /// <summary>Names it for ever: <c>daily:{schedule}:{date}</c>.</summary>
    public required string Key { get; init; }

    public required DispatchKind Kind { get; init; }

    public DispatchOperation Operation { get; init; }

    public required Lane Lane { get; init; }

    public long ChatId { get; init; }

    public ChatRow? Chat { get; init; }

    /// <summary>Of a post: the part of the chat in which it is shown; see <see cref="Core.Chat.Incoming.Topic"/>.
    /// </summary>
    public string? Topic { get; set; }

    /// <summary>Of an edit or a reply: the post that it is about.</summary>
    public long? TargetId { get; init; }

    public Dispatch? Target { get; init; }

    public DispatchState State { get; set; }

    public Instant DueAt { get; set; }

    /// <summary>Not sent by then, it is skipped.</summary>
    public Instant ExpiresAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Since when it may be shown: the first attempt whose end was not a clear "nothing was shown". The
    /// platform may let a post be repeated safely for a while from then on.</summary>
    public Instant? FirstAttemptAt { get; set; }

    public Instant NextAttemptAt { get; set; }

    /// <summary>The worker that is sending it, until <see cref="ClaimedUntil"/>.</summary>
    public string? ClaimedBy { get; set; }

    public Instant? ClaimedUntil { get; set; }

    /// <summary>When it was shown, as exactly as is known.</summary>
    public Instant? SentAt { get; set; }

    /// <summary>The adapter's name for the message shown.</summary>
    public string? MessageRef { get; set; }

    /// <summary>Why it is not sent, for the operator.</summary>
    public string? Problem { get; set; }

    /// <summary>Of a question: hash of the revision that it shows.</summary>
    public string? RevisionHash { get; init; }

    public QuestionRevision? Revision { get; init; }

    /// <summary>Random text that no other dispatch has, not even one of the same id and key in a database that was
    /// restored from a backup. It stands in the post's name and in a question's buttons; edits have none.</summary>
    public string? Nonce { get; init; } = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>The name of the post for its platform.</summary>
    public string PostKey => $"{Key}:{Nonce}";

    /// <summary>Of a question: option ids in the order shown, separated by spaces.</summary>
    public string? OptionOrder { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Dispatch>
    {
        public void Configure(EntityTypeBuilder<Dispatch> builder)
        {
            builder.ToTable("dispatches");
            builder.Ignore(d => d.PostKey);
            builder.HasIndex(d => d.Key).IsUnique();
            builder.HasIndex(d => d.NextAttemptAt).HasFilter("state IN ('planned', 'sending')");
            builder.HasIndex(d => d.ChatId);
            builder.HasIndex(d => d.TargetId);
            builder.HasOne(d => d.Revision).WithMany().HasForeignKey(d => d.RevisionHash);
        }
    }
}

/// <summary>What a dispatch says; its <see cref="IDispatchContent"/> makes the card.</summary>
internal enum DispatchKind
{
    /// <summary>The daily question.</summary>
    DailyQuestion,

    /// <summary>The edit of a daily question that shows how many answered, and at the close the key.</summary>
    DailyUpdate,

    /// <summary>The reply that tells the key of a closed daily question.</summary>
    DailyReveal,

    /// <summary>The greeting of a group.</summary>
    Greeting,
}

/// <summary>Whether a dispatch makes a message or changes one.</summary>
internal enum DispatchOperation
{
    /// <summary>Makes a message: shown at most once.</summary>
    Post,

    /// <summary>Changes a message: safe to repeat.</summary>
    Edit,
}

/// <summary>How far a dispatch has come.</summary>
internal enum DispatchState
{
    /// <summary>Waits for its time or its next try.</summary>
    Planned,

    /// <summary>Is being sent, until the claim runs out.</summary>
    Sending,

    /// <summary>Is shown.</summary>
    Sent,

    /// <summary>May be shown; is not sent again.</summary>
    Uncertain,

    /// <summary>The platform refused it.</summary>
    Failed,

    /// <summary>Its time was over.</summary>
    Skipped,
}

/// <summary>In which order sends go when they must wait; lower ones never overtake.</summary>
public enum Lane
{
    /// <summary>Answers to what somebody just did.</summary>
    Feedback,

    /// <summary>Battle steps.</summary>
    Battle,

    /// <summary>Daily questions and their closes.</summary>
    Daily,

    /// <summary>Announcements and counts.</summary>
    Announcement,
}
