using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>A chat the bot has met.</summary>
internal sealed class ChatRow
{
    public long Id { get; init; }

    public required string Platform { get; init; }

    public required string Address { get; set; }

    /// <summary>Where it was before it moved: old messages and late events still name that address.</summary>
    public string? FormerAddress { get; set; }

    public required ChatKind Kind { get; init; }

    /// <summary>Of a private chat: whose it is.</summary>
    public long? AccountId { get; set; }

    public ChatState State { get; set; }

    /// <summary>Why the bot no longer speaks there, for the operator.</summary>
    public string? StateReason { get; set; }

    public Instant StateChangedAt { get; set; }

    public ChatAddress ToAddress() => new(Platform, Address);

    internal sealed class Configuration : IEntityTypeConfiguration<ChatRow>
    {
        public void Configure(EntityTypeBuilder<ChatRow> builder)
        {
            builder.ToTable("chats");
            builder.HasIndex(c => new { c.Platform, c.Address }).IsUnique();
            builder.HasIndex(c => new { c.Platform, c.FormerAddress });
            builder.HasIndex(c => c.AccountId);
        }
    }
}

/// <summary>Whether the bot can speak in a chat.</summary>
internal enum ChatState
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>It was removed or blocked.</summary>
    Left,

    /// <summary>The platform refuses it there.</summary>
    Forbidden,

    /// <summary>The chat no longer exists.</summary>
    Gone,
}
