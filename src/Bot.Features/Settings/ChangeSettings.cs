using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Daily;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Learners;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Settings;

/// <summary>Changes a chat's settings. No date is ever asked twice, whatever changes.</summary>
internal sealed class ChangeSettings(
    WriteQueue writes, BotDbContext database, ChatTable chats, TimeProvider clock)
{
    /// <summary>Whether a button about a chat was pressed in that very chat, wherever that was then. Reads only: a
    /// refusal changes nothing.</summary>
    public Task<bool> IsAbout(ButtonPressed press, ButtonToken token, CancellationToken cancellationToken) =>
        database.Chats.AnyAsync(
            c => c.Id == token.Subject && c.Platform == press.Chat.Platform
                && (c.Address == press.Chat.Value || c.FormerAddress == press.Chat.Value),
            cancellationToken);

    /// <summary>The settings as they are.</summary>
    public Task<ScheduleRow> Show(Incoming incoming, CancellationToken cancellationToken) =>
        writes.Run((db, ct) => chats.Ensure(db, incoming, clock.Now(), ct), cancellationToken);

    /// <summary>Makes the change, once for each event, and gives the settings after it. Turning it on also says in
    /// which topic the chat is asked from now on.</summary>
    public Task<ScheduleRow> Run(Incoming incoming, SettingsChange change, CancellationToken cancellationToken) =>
        writes.Run((db, ct) => Run(db, incoming, change, clock.Now(), ct), cancellationToken);

    private async Task<ScheduleRow> Run(
        BotDbContext db, Incoming incoming, SettingsChange change, Instant now, CancellationToken cancellationToken)
    {
        var schedule = await chats.Ensure(db, incoming, now, cancellationToken);
        if (!await SeenEvents.IsFirst(db, incoming, now, cancellationToken)) return schedule;

        change.Apply(schedule);
        if (change.Parts.OfType<SettingsChange.Turn>().Any(t => t.On)) schedule.Topic = incoming.Topic;
        schedule.NextDueAt = schedule.IsOn ? schedule.ToSchedule().Next(now, schedule.LastDate).At : null;
        await MoveClose(db, schedule, now, cancellationToken);
        if (change.Parts.OfType<SettingsChange.SetZone>().LastOrDefault() is { } moved
            && schedule.Chat!.AccountId is { } owner)
            await LearnerTable.ChangeZone(db, owner, moved.Zone, now, cancellationToken);
        db.Events.Add(await Note(db, incoming, schedule, now, cancellationToken));
        return schedule;
    }

    /// <summary>The open question closes with the next one, so it follows when that moves, and says so.</summary>
    private static async Task MoveClose(
        BotDbContext db, ScheduleRow schedule, Instant now, CancellationToken cancellationToken)
    {
        var open = await db.DailyPosts.Include(p => p.Dispatch)
            .Where(p => p.ScheduleId == schedule.Id && p.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var post in open)
        {
            var shown = post.Dispatch!.SentAt ?? post.Dispatch.FirstAttemptAt ?? post.Dispatch.DueAt;
            var closesAt = Instant.Min(shown + LearnerDay.LongestOpen, schedule.NextDueAt ?? Instant.MaxValue);
            if (closesAt == post.ClosesAt) continue;
            post.ClosesAt = closesAt;
            await DailyUpdates.PlanCount(db, post.DispatchId, schedule.ChatId, shown, now, cancellationToken);
        }
    }

    private static async Task<EventRow> Note(
        BotDbContext db, Incoming incoming, ScheduleRow schedule, Instant now, CancellationToken cancellationToken)
    {
        var by = incoming.From is { } sender
            ? await LearnerTable.Ensure(db, sender, schedule.Zone, now, cancellationToken)
            : null;
        return new EventRow
        {
            Kind = EventKind.ScheduleChanged,
            AccountId = by?.AccountId,
            ChatId = schedule.ChatId,
            Earliest = incoming.At.Earliest,
            Latest = incoming.At.Latest,
            RecordedAt = now,
            Data = JsonSerializer.Serialize(new
            {
                on = schedule.IsOn,
                time = ClockTime.Write(schedule.Time),
                zone = schedule.Zone,
                days = schedule.Days.ToString(),
                topics = schedule.Topics,
                level = schedule.Level,
            }),
        };
    }
}
