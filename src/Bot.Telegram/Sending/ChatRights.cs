using System.Collections.Concurrent;
using Bot.Telegram.Api;

namespace Bot.Telegram.Sending;

/// <summary>Asks who is an admin.</summary>
internal sealed class ChatRights(TelegramBotClient client, BotAccount account, TimeProvider clock)
{
    private const int Attempts = 3;
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<long, (bool IsAdmin, DateTimeOffset Until)> _bot = [];

    /// <summary>Whether the user is an admin of the group or channel. Where Telegram does not tell: no.</summary>
    public async Task<bool> IsAdmin(long chatId, long userId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await client.Send(new GetChatMember(chatId, userId), cancellationToken);
            if (answer.Result is { } member) return member.IsAdmin;
            if (attempt == Attempts || answer.Error is { Kind: ApiErrorKind.Refused, Code: not 429 }) return false;
            await Task.Delay(TimeSpan.FromSeconds(attempt), clock, cancellationToken);
        }
    }

    /// <summary>Whether the bot itself is one, as of a minute ago at the most.</summary>
    public async Task<bool> IsBotAdmin(long chatId, CancellationToken cancellationToken)
    {
        if (account.Identity is not { } bot) return false;
        var now = clock.GetUtcNow();
        if (_bot.TryGetValue(chatId, out var known) && known.Until > now) return known.IsAdmin;
        var isAdmin = await IsAdmin(chatId, bot.Id, cancellationToken);
        if (_bot.Count > MostRemembered) _bot.Clear();
        _bot[chatId] = (isAdmin, now + Believed);
        return isAdmin;
    }
}
