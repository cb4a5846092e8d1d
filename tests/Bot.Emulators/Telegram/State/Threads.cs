namespace Bot.Emulators.Telegram.State;

/// <summary>Replies in a supergroup without topics form threads, too; they are no topics.</summary>
internal static class Threads
{
    public static int? OfReply(ChatState chat, TelegramMessage? replyTo) =>
        chat is { Kind: ChatKind.Supergroup, IsForum: false } && replyTo is { IsEphemeral: false }
            ? replyTo.ThreadId ?? replyTo.Id
            : null;
}
