using Bot.Core.Chat;
using Bot.Telegram.Api;

namespace Bot.Telegram.Sending;

/// <summary>What Telegram's errors mean for a message. It branches on the code and on words of the description, which
/// are those of Telegram's own server (tdlib/telegram-bot-api, Client.cpp).</summary>
internal static class SendResults
{
    private static readonly string[] NoSuchMessage =
    [
        "message to edit not found", "message can't be edited", "message to be replied not found",
        "message to reply not found", "message_id_invalid", "message to delete not found",
        // The press that an ephemeral message was to follow.
        "query is too old",
    ];

    private static readonly string[] NoSuchChat =
        ["chat not found", "user is deactivated", "group chat was deleted", "peer_id_invalid", "chat_id_invalid"];

    private static readonly string[] NoRights =
    [
        "not enough rights", "have no rights", "need administrator rights", "chat_write_forbidden", "chat_restricted",
        "bot is not a member", "chat_send_plain_forbidden", "channel_private",
    ];

    /// <summary>The result of a send that failed.</summary>
    public static SendResult Of(ApiError error) => error switch
    {
        { Kind: ApiErrorKind.NotReached } => new SendResult.Transient(error.Description),
        { Kind: ApiErrorKind.Lost } => new SendResult.Uncertain(error.Description),
        { Code: 401 } => new SendResult.Unauthorized(),
        { RetryAfter: { } wait } => new SendResult.RetryAfter(wait, RetryScope.Chat),
        { MigrateToChatId: { } to } => new SendResult.Migrated(TelegramNames.Address(to)),
        _ when error.Says("message is not modified") => new SendResult.NotModified(),
        _ when SaysAny(error, NoSuchMessage) => new SendResult.MessageGone(),
        _ when SaysAny(error, NoSuchChat) => new SendResult.ChatGone(),
        _ when error.Says("topic_closed") => new SendResult.Forbidden("The topic is closed."),
        _ when error.Says("thread not found") || error.Says("topic_deleted") => new SendResult.Forbidden(
            "The topic is gone. An admin chooses another one with /settings on in it."),
        { Code: 403 } => new SendResult.Forbidden(WithoutPrefix(error.Description)),
        _ when SaysAny(error, NoRights) => new SendResult.Forbidden(WithoutPrefix(error.Description)),
        { Code: 409 } => new SendResult.Transient(error.Description),
        _ => new SendResult.BadRequest($"{error.Code} {WithoutPrefix(error.Description)}"),
    };

    /// <summary>Whether Telegram may have refused the form of a request, rather than said how a chat is.</summary>
    public static bool IsAboutForm(ApiError error) => error.Code == 400 && Of(error) is SendResult.BadRequest;

    private static bool SaysAny(ApiError error, string[] words) => words.Any(error.Says);

    private static string WithoutPrefix(string description) =>
        description.Split(": ", 2) is ["Bad Request" or "Forbidden", var words] ? words : description;
}
