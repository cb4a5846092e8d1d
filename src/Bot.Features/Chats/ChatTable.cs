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
        var known = await database.Schedules.Include(s => s.Chat).SingleOrDefaultAsync(
            s => s.Chat!.Platform == incoming.Chat.Platform && s.Chat.Address == incoming.Chat.Value,
            cancellationToken);
        var schedule = known ?? await Add(database, incoming, now, cancellationToken);
        if (schedule.Chat!.State is not ChatState.Active) Revive(schedule, now);
        return schedule;
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

    private static void Revive(ScheduleRow schedule, Instant now)
    {
        schedule.Chat!.State = ChatState.Active;
        schedule.Chat.StateReason = null;
        schedule.Chat.StateChangedAt = now;
        if (schedule.IsOn) schedule.NextDueAt = schedule.ToSchedule().Next(now, schedule.LastDate).At;
    }
}
