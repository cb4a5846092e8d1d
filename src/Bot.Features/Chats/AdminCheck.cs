using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>Asks the platform whether somebody is an admin; an answer is believed for a minute at the most.</summary>
internal sealed class AdminCheck(
    Ports ports, IDbContextFactory<BotDbContext> reads, TimeProvider clock)
{
    private static readonly Duration Believed = Duration.FromSeconds(60);

    private readonly ConcurrentDictionary<(ChatAddress, UserKey), (bool IsAdmin, Instant Until)> _answers = [];

    /// <summary>Whether the sender of the event may change the chat. In a private chat its person may, and in a channel
    /// nobody but admins writes.</summary>
    public async Task<bool> Includes(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming is { ChatKind: ChatKind.Private } or { IsByAdmin: true }) return true;
        if (incoming is CommandGiven { ChatKind: ChatKind.Channel }) return true;
        if (incoming.From is not { } asker || ports.Find(incoming.Chat.Platform) is not { } port) return false;
        var chat = await PresentAddress(incoming.Chat, cancellationToken);
        var now = clock.Now();
        if (_answers.TryGetValue((chat, asker.Key), out var known) && known.Until > now) return known.IsAdmin;
        if (await port.IsAdmin(chat, asker.Key, cancellationToken) is not { } isAdmin) return false;
        if (_answers.Count > 10_000) _answers.Clear();
        _answers[(chat, asker.Key)] = (isAdmin, now + Believed);
        return isAdmin;
    }

    /// <summary>A platform knows nobody at an address that a chat has left.</summary>
    private async Task<ChatAddress> PresentAddress(ChatAddress named, CancellationToken cancellationToken)
    {
        await using var database = await reads.CreateDbContextAsync(cancellationToken);
        var known = await database.Chats
            .Where(c => c.Platform == named.Platform
                && (c.Address == named.Value || c.FormerAddress == named.Value))
            .OrderBy(c => c.Address == named.Value ? 0 : 1)
            .Select(c => c.Address).FirstOrDefaultAsync(cancellationToken);
        return known is null ? named : named with { Value = known };
    }

    /// <summary>Membership of a chat changed: nothing is believed any more.</summary>
    public void Forget(ChatAddress chat)
    {
        foreach (var key in _answers.Keys.Where(k => k.Item1 == chat)) _answers.TryRemove(key, out _);
    }
}
