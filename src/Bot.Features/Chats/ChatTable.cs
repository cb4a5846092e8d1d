using Bot.Core.Chat;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>Finds and makes chats with their schedule. All of it runs inside a write.</summary>
internal sealed class ChatTable(IOptions<DailyOptions> daily)
{
    /// <summary>The schedule of the chat in which something happened, with the chat, both tracked. A chat met for the
    /// first time gets the default schedule, off; whoever speaks to the bot makes the chat active again.</summary>
    public async Task<ScheduleRow> Ensure(
        BotDbContext database, Incoming incoming, Instant now, CancellationToken cancellationToken)
    {
        var schedule = await Find(database, incoming.Chat, cancellationToken)
            ?? await Add(database, incoming, now, cancellationToken);
        if (schedule.Chat!.State is not ChatState.Active) Revive(schedule, now, since: now);
        return schedule;
    }

    /// <summary>The schedule of the chat that has or had this address, with the chat, both tracked.</summary>
    public static Task<ScheduleRow?> Find(
        BotDbContext database, ChatAddress at, CancellationToken cancellationToken) =>
        database.Schedules.Include(s => s.Chat)
            .Where(s => s.Chat!.Platform == at.Platform
                && (s.Chat.Address == at.Value || s.Chat.FormerAddress == at.Value))
            .OrderBy(s => s.Chat!.Address == at.Value ? 0 : 1)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The bot can speak in the chat again.</summary>
    /// <param name="schedule">The chat's, with the chat.</param>
    /// <param name="now">The moment.</param>
    /// <param name="since">What was due from this moment on is still asked.</param>
    public static void Revive(ScheduleRow schedule, Instant now, Instant since)
    {
        schedule.Chat!.State = ChatState.Active;
        schedule.Chat.StateReason = null;
        schedule.Chat.StateChangedAt = now;
        if (schedule.IsOn) schedule.NextDueAt = schedule.ToSchedule().Next(since, schedule.LastDate).At;
    }

    private async Task<ScheduleRow> Add(
        BotDbContext database, Incoming incoming, Instant now, CancellationToken cancellationToken)
    {
        var owner = incoming is { ChatKind: ChatKind.Private, From: { } person }
            ? await LearnerTable.Ensure(database, person, daily.Value.Zone, now, cancellationToken)
            : null;
        var schedule = new ScheduleRow
        {
            Time = daily.Value.Time,
            Zone = owner?.Zone ?? daily.Value.Zone,
            Chat = new ChatRow
            {
                Platform = incoming.Chat.Platform,
                Address = incoming.Chat.Value,
                Kind = incoming.ChatKind,
                State = ChatState.Active,
                StateChangedAt = now,
                AccountId = owner?.AccountId,
            },
        };
        database.Schedules.Add(schedule);
        await database.SaveNow(cancellationToken);
        return schedule;
    }
}
