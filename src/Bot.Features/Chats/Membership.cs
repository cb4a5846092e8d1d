using Bot.Core.Chat;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>The bot comes into a chat, leaves it, or the chat moves.</summary>
internal sealed class Membership(
    WriteQueue writes, ChatTable chats, AdminCheck admins, Wake<OutboxTick> outbox, TimeProvider clock)
{
    /// <summary>Greets a group; nothing is asked there before an admin says so.</summary>
    public async Task<Reply> Joined(ChatJoined joined, CancellationToken cancellationToken)
    {
        admins.Forget(joined.Chat);
        await writes.Run((db, ct) => Join(db, joined, clock.Now(), ct), cancellationToken);
        outbox.Ring();
        return Reply.None;
    }

    /// <summary>Stops everything in a chat that the bot was taken out of.</summary>
    public async Task<Reply> Left(ChatLeft left, CancellationToken cancellationToken)
    {
        admins.Forget(left.Chat);
        await writes.Run((db, ct) => Leave(db, left, clock.Now(), ct), cancellationToken);
        return Reply.None;
    }

    /// <summary>Goes on in a chat where the bot had lost its voice.</summary>
    public async Task<Reply> Reopened(ChatReopened reopened, CancellationToken cancellationToken)
    {
        admins.Forget(reopened.Chat);
        if (await writes.Run((db, ct) => Reopen(db, reopened, clock.Now(), ct), cancellationToken)) outbox.Ring();
        return Reply.None;
    }

    /// <summary>Whoever was an admin need not be one any more.</summary>
    public Reply Changed(MembersChanged changed)
    {
        admins.Forget(changed.Chat);
        return Reply.None;
    }

    /// <summary>The chat keeps everything under its new address.</summary>
    public async Task<Reply> Migrated(ChatMigrated migrated, CancellationToken cancellationToken)
    {
        admins.Forget(migrated.Chat);
        await writes.Run((db, ct) => Migrate(db, migrated, clock.Now(), ct), cancellationToken);
        return Reply.None;
    }

    private async Task<bool> Join(BotDbContext db, ChatJoined joined, Instant now, CancellationToken cancellationToken)
    {
        if (!await SeenEvents.IsFirst(db, joined, now, cancellationToken)) return false;
        var schedule = await chats.Ensure(db, joined, now, cancellationToken);
        if (joined.ChatKind is ChatKind.Private || schedule.IsOn) return true;
        db.Dispatches.Add(new Dispatch
        {
            Key = $"greeting:{joined.Chat.Platform}:{joined.EventId}",
            Kind = DispatchKind.Greeting,
            Lane = Lane.Feedback,
            ChatId = schedule.ChatId,
            Topic = joined.Topic,
            DueAt = now,
            NextAttemptAt = now,
            ExpiresAt = now + Duration.FromHours(1),
        });
        return true;
    }

    /// <summary>If it is invited again, an admin turns the daily question on again. Of an address that the chat has no
    /// longer this says nothing.</summary>
    private static async Task<bool> Leave(
        BotDbContext db, ChatLeft left, Instant now, CancellationToken cancellationToken)
    {
        var schedule = await db.Schedules.Include(s => s.Chat).SingleOrDefaultAsync(
            s => s.Chat!.Platform == left.Chat.Platform && s.Chat.Address == left.Chat.Value, cancellationToken);
        if (schedule is null || !await SeenEvents.IsFirst(db, left, now, cancellationToken)) return false;
        if (schedule.Chat!.State is not ChatState.Left) schedule.WasOn = schedule.IsOn;
        schedule.Chat.State = ChatState.Left;
        schedule.Chat.StateReason = ChatsTexts.Removed;
        schedule.Chat.StateChangedAt = now;
        if (schedule.Chat.Kind is ChatKind.Private) return true;
        schedule.IsOn = false;
        schedule.NextDueAt = null;
        return true;
    }

    private static async Task<bool> Reopen(
        BotDbContext db, ChatReopened reopened, Instant now, CancellationToken cancellationToken)
    {
        var schedule = await ChatTable.Find(db, reopened.Chat, cancellationToken);
        if (schedule is null || !await SeenEvents.IsFirst(db, reopened, now, cancellationToken)) return false;
        if (schedule.Chat!.State is ChatState.Active) return false;
        // What was heard before the bot was refused says nothing of now. A removal is heard in its turn, like this.
        if (schedule.Chat.State is not ChatState.Left && reopened.At.Latest < schedule.Chat.StateChangedAt)
            return false;
        ChatTable.Revive(schedule, now, since: now);
        return true;
    }

    private static async Task<bool> Migrate(
        BotDbContext db, ChatMigrated migrated, Instant now, CancellationToken cancellationToken)
    {
        var chat = await db.Chats.SingleOrDefaultAsync(
            c => c.Platform == migrated.Chat.Platform && c.Address == migrated.Chat.Value, cancellationToken);
        if (chat is null) return false;
        await ChatMove.Run(db, chat, migrated.To, now, cancellationToken);
        return true;
    }
}
