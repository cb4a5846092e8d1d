using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Telegram.Messages;

/// <summary>Which message a <see cref="MessageRef"/> names: <c>{chat}/{message}</c>, with an <c>e</c> before the number
/// of an ephemeral one. The chat stands in it because a group that becomes a supergroup counts its messages anew: an
/// old number would name another message there.</summary>
internal sealed record TelegramMessageRef(long ChatId, long Id, bool IsEphemeral = false)
{
    public MessageRef ToMessageRef() => new(
        string.Create(CultureInfo.InvariantCulture, $"{ChatId}/{(IsEphemeral ? "e" : "")}{Id}"));

    /// <summary>Null for a name that this adapter never gave.</summary>
    public static TelegramMessageRef? Read(MessageRef? message)
    {
        if (message?.Value.Split('/') is not [var chat, var number]) return null;
        var isEphemeral = number.StartsWith('e');
        return long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chatId)
            && long.TryParse(isEphemeral ? number[1..] : number, CultureInfo.InvariantCulture, out var id)
                ? new TelegramMessageRef(chatId, id, isEphemeral)
                : null;
    }
}
