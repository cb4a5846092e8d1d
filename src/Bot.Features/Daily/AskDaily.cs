using Bot.Core.Chat;
using Bot.Core.Daily;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Learners;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary><c>/daily</c>: the open question that I have not answered; if today has none yet, it comes now.</summary>
internal sealed class AskDaily(
    WriteQueue writes,
    BotDbContext database,
    ChatTable chats,
    PlanDailyQuestion plan,
    DailyContent content,
    Wake<OutboxTick> outbox,
    TimeProvider clock) : ICommandHandler
{
    public string Name => "daily";

    public bool LeadsToPosts => true;

    public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
    {
        var found = await writes.Run((db, ct) => Find(db, incoming, clock.Now(), ct), cancellationToken);
        if (found.ComesByItself) outbox.Ring();
        if (found.Show is { } postId)
            return Reply.To(incoming, await Shown(postId, incoming.ChatKind, cancellationToken));
        return found.Say is { } text ? Reply.To(incoming, text) : Reply.None;
    }

    private async Task<Found> Find(
        BotDbContext db, Incoming incoming, Instant now, CancellationToken cancellationToken)
    {
        var schedule = await chats.Ensure(db, incoming, now, cancellationToken);
        var open = await db.DailyPosts.Include(p => p.Dispatch)
            .Where(p => p.ScheduleId == schedule.Id && p.ClosedAt == null && p.ClosesAt > now)
            .OrderByDescending(p => p.DispatchId).FirstOrDefaultAsync(cancellationToken);

        if (open is not null && open.AskedBy == incoming.EventId) return new Found { ComesByItself = true };
        if (open is { Dispatch.State: DispatchState.Uncertain or DispatchState.Failed or DispatchState.Skipped })
            return await SeenEvents.IsFirst(db, incoming, now, cancellationToken)
                ? PostAgain(open.Dispatch, incoming.Topic, now)
                : Found.Saying(DailyTexts.OnItsWay);
        var isPrivate = incoming.ChatKind is ChatKind.Private;
        if (open is not null && !isPrivate) return PointAt(open);
        if (open is not null && !await IsAnswered(db, open, incoming.From, cancellationToken)) return ShowAgain(open);

        var today = new Occurrence(now, schedule.ToSchedule().DateOf(now));
        return await plan.Run(db, schedule, today, now, incoming, cancellationToken) switch
        {
            DailyPlan.Planned when schedule.IsOn && schedule.Topic != incoming.Topic =>
                Found.Saying(DailyTexts.OnItsWay) with { ComesByItself = true },
            DailyPlan.Planned => new Found { ComesByItself = true },
            DailyPlan.NoQuestion => Found.Saying(DailyTexts.NoQuestionFits),
            _ when open is not null => Found.Saying(DailyTexts.DoneForToday(DailyTexts.Next(schedule))),
            _ => Found.Saying(DailyTexts.OverForToday(DailyTexts.Next(schedule))),
        };
    }

    /// <summary>Nobody can see a post that was lost or refused: the same question is posted once more, where it is
    /// asked for.</summary>
    private static Found PostAgain(Dispatch lost, string? topic, Instant now)
    {
        lost.Topic = topic;
        lost.State = DispatchState.Planned;
        lost.FirstAttemptAt = null;
        lost.NextAttemptAt = now;
        lost.ExpiresAt = now + LearnerDay.LongestOpen;
        return new Found { ComesByItself = true };
    }

    private static Found PointAt(DailyPost open) => open.Dispatch is { MessageRef: { } shown, SentAt: { } at }
        ? new Found { Say = new Card { Body = DailyTexts.Above(at, open.ClosesAt), ReplyTo = new MessageRef(shown) } }
        : new Found { Say = Card.Of(DailyTexts.OnItsWay), ComesByItself = true };

    /// <summary>What is not sent yet comes by itself.</summary>
    private static Found ShowAgain(DailyPost open) => open.Dispatch!.State is DispatchState.Sent
        ? new Found { Show = open.DispatchId }
        : new Found { ComesByItself = true };

    private static async Task<bool> IsAnswered(
        BotDbContext db, DailyPost open, Sender? asker, CancellationToken cancellationToken) =>
        asker is { Key: var key } && await db.Events.AnyAsync(
            e => e.Kind == EventKind.Answered && e.DispatchId == open.DispatchId
                && db.Set<Account>().Any(
                    a => a.Id == e.AccountId && a.Platform == key.Platform && a.UserKey == key.Value),
            cancellationToken);

    private async Task<Card> Shown(long postId, ChatKind kind, CancellationToken cancellationToken)
    {
        var post = await database.DailyPosts.AsNoTracking().Include(p => p.Dispatch).ThenInclude(d => d!.Revision)
            .SingleAsync(p => p.DispatchId == postId, cancellationToken);
        return await content.Open(database, post.Dispatch!, post, kind is ChatKind.Private, cancellationToken);
    }

    private sealed record Found
    {
        public long? Show { get; init; }

        public Card? Say { get; init; }

        /// <summary>A post is in the ledger: the outbox is rung.</summary>
        public bool ComesByItself { get; init; }

        public static Found Saying(Core.Text.RichText text) => new() { Say = Card.Of(text) };
    }
}
