using Bot.Core.Chat;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>Gives a chat its new address. Runs inside a write.</summary>
internal static class ChatMove
{
    /// <summary>The bot may have met the chat at its new address before it heard of the move. Without a question there,
    /// that meeting makes room; else the chat goes on as the one there.</summary>
    public static async Task Run(
        BotDbContext database, ChatRow chat, ChatAddress to, Instant now, CancellationToken cancellationToken)
    {
        var there = await database.Chats.SingleOrDefaultAsync(
            c => c.Platform == chat.Platform && c.Address == to.Value && c.Id != chat.Id, cancellationToken);
        if (there is not null
            && await database.DailyPosts.AnyAsync(p => p.Dispatch!.ChatId == there.Id, cancellationToken))
        {
            Retire(chat, $"It goes on as chat {there.Id}.", now);
            return;
        }
        if (there is not null)
        {
            Retire(there, $"It goes on as chat {chat.Id}.", now);
            there.Address = $"{to.Value} (until chat {chat.Id} moved here)";
            await database.SaveNow(cancellationToken);
        }
        chat.Address = to.Value;
    }

    private static void Retire(ChatRow chat, string why, Instant now)
    {
        chat.State = ChatState.Gone;
        chat.StateReason = why;
        chat.StateChangedAt = now;
    }
}
