using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Learners;
using NodaTime;

namespace Bot.Features.Tests.Faults;

/// <summary>A room as the bot knows it at the start.</summary>
internal static class RoomRows
{
    /// <summary>Its chat and schedule, and in a private chat the account of its person. Runs inside a write.</summary>
    public static async Task<ScheduleRow> For(
        Room room, BotDbContext database, Instant now, Instant due, CancellationToken cancellationToken)
    {
        var owner = room.Kind is ChatKind.Private
            ? await LearnerTable.Ensure(database, Room.Sender(room.People[0]), "UTC", now, cancellationToken)
            : null;
        return new ScheduleRow
        {
            IsOn = true,
            Time = due.InUtc().TimeOfDay,
            Zone = "UTC",
            NextDueAt = due,
            Chat = new ChatRow
            {
                Platform = FaultyChat.Name,
                Address = room.Address.Value,
                Kind = room.Kind,
                AccountId = owner?.AccountId,
                StateChangedAt = now,
            },
        };
    }
}
