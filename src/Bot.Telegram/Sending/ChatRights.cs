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

    /// <summary>Whether the user is an admin of the group or channel; null where Telegram does not tell. A bot that is
    /// no admin itself may be refused to ask about others ("getChatMember"), but not who the admins are.</summary>
    public async Task<bool?> IsAdmin(long chatId, long userId, CancellationToken cancellationToken)
    {
        var member = await Ask(new GetChatMember(chatId, userId), cancellationToken);
        if (member.Result is { } found) return found.IsAdmin;
        if (member.Error is not { Kind: ApiErrorKind.Refused, Code: 400 or 403 }) return null;
        var admins = await Ask(new GetChatAdministrators(chatId), cancellationToken);
        if (admins.Result is { } all) return all.Any(m => m.User?.Id == userId);
        return admins.Error is { Kind: ApiErrorKind.Refused, Code: 400 or 403 } ? false : null;
    }

    private async Task<ApiAnswer<TResult>> Ask<TResult>(Request<TResult> request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await client.Send(request, cancellationToken);
            if (answer.IsOk || attempt == Attempts || answer.Error is { Kind: ApiErrorKind.Refused, Code: not 429 })
                return answer;
            await Task.Delay(TimeSpan.FromSeconds(attempt), clock, cancellationToken);
        }
    }

    /// <summary>Whether the bot itself is one, as of a minute ago at the most.</summary>
    public async Task<bool> IsBotAdmin(long chatId, CancellationToken cancellationToken)
    {
        if (account.Identity is not { } bot) return false;
        var now = clock.GetUtcNow();
        if (_bot.TryGetValue(chatId, out var known) && known.Until > now) return known.IsAdmin;
        if (await IsAdmin(chatId, bot.Id, cancellationToken) is not { } isAdmin) return false;
        if (_bot.Count > MostRemembered) _bot.Clear();
        _bot[chatId] = (isAdmin, now + Believed);
        return isAdmin;
    }
}
