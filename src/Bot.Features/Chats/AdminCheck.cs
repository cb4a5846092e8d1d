using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Features.Data;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Features.Chats;

/// <summary>Asks the platform whether somebody is an admin; an answer is believed for a minute at the most.</summary>
internal sealed class AdminCheck(Ports ports, TimeProvider clock)
{
    private static readonly Duration Believed = Duration.FromSeconds(60);

    private readonly ConcurrentDictionary<(ChatAddress, UserKey), (bool IsAdmin, Instant Until)> _answers = [];

    /// <summary>Whether the sender of the event may change the chat. In a private chat its person may.</summary>
    public async Task<bool> Includes(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming.ChatKind is ChatKind.Private) return true;
        if (incoming.From is not { } asker || ports.Find(incoming.Chat.Platform) is not { } port) return false;
        var now = clock.Now();
        if (_answers.TryGetValue((incoming.Chat, asker.Key), out var known) && known.Until > now) return known.IsAdmin;
        var isAdmin = await port.IsAdmin(incoming.Chat, asker.Key, cancellationToken);
        if (_answers.Count > 10_000) _answers.Clear();
        _answers[(incoming.Chat, asker.Key)] = (isAdmin, now + Believed);
        return isAdmin;
    }

    /// <summary>Membership of a chat changed: nothing is believed any more.</summary>
    public void Forget(ChatAddress chat)
    {
        foreach (var key in _answers.Keys.Where(k => k.Item1 == chat)) _answers.TryRemove(key, out _);
    }
}
