using Bot.Core.Chat;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>Gives a chat its new address. Runs inside a write.</summary>
internal static class ChatMove
{
    /// <summary>How the reason begins for which a row is not used any more.</summary>
    public const string GoesOn = "It goes on as chat";

    private static readonly Duration JustBefore = Duration.FromMinutes(5);

    /// <summary>The bot may have met the chat at its new address before it heard of the move. Without a question there,
    /// that meeting makes room, and its buttons are those of the chat from then on; else the chat goes on as the one
    /// there.</summary>
    public static async Task Run(
        BotDbContext database, ChatRow chat, ChatAddress to, Instant now, CancellationToken cancellationToken)
    {
        if (chat.Address == to.Value) return;
        var there = await database.Chats.SingleOrDefaultAsync(
            c => c.Platform == chat.Platform && c.Address == to.Value && c.Id != chat.Id, cancellationToken);
        if (there is not null
            && await database.DailyPosts.AnyAsync(p => p.Dispatch!.ChatId == there.Id, cancellationToken))
        {
            Retire(chat, $"{GoesOn} {there.Id}.", now);
            return;
        }
        if (there is not null)
        {
            Retire(there, $"{GoesOn} {chat.Id}.", now);
            there.Address = $"{to.Value} (until chat {chat.Id} moved here)";
            there.FormerAddress = to.Value;
            await database.SaveNow(cancellationToken);
        }
        chat.FormerAddress = chat.Address;
        chat.Address = to.Value;
        await UndoLeaving(database, chat, now, cancellationToken);
    }

    /// <summary>On its way a platform may say that the bot was taken out of the old place or may not speak there. A
    /// removal that was none is undone; one that came long before stands.</summary>
    private static async Task UndoLeaving(
        BotDbContext database, ChatRow chat, Instant now, CancellationToken cancellationToken)
    {
        var since = chat.StateChangedAt;
        if (chat.State is ChatState.Active || (chat.State is ChatState.Left && now - since > JustBefore)) return;
        var schedule = await database.Schedules.SingleAsync(s => s.ChatId == chat.Id, cancellationToken);
        var wasTakenOut = chat.State is ChatState.Left;
        if (wasTakenOut) schedule.IsOn = schedule.WasOn;
        ChatTable.Revive(schedule, now, wasTakenOut ? since : now);
    }

    private static void Retire(ChatRow chat, string why, Instant now)
    {
        chat.State = ChatState.Gone;
        chat.StateReason = why;
        chat.StateChangedAt = now;
    }
}
