using Bot.Core.Chat;
using Bot.Discord.Api;

namespace Bot.Discord.Sending;

/// <summary>What Discord's errors mean for a message (Discord, "JSON Error Codes").</summary>
internal static class SendResults
{
    /// <summary>Editing a message of a thread that is archived.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>Replying where the bot may not read what it replies to.</summary>
    public const int CannotReply = 160002;

    /// <summary>The result of an answer to an interaction that failed. Its own token is refused when its time is over,
    /// and that says nothing about the bot's.</summary>
    public static SendResult OfInteraction(ApiError error) =>
        error is { Kind: ApiErrorKind.Refused, Status: 401 or 404 } or { Code: 10015 or 10062 or 50027 }
            ? new SendResult.MessageGone()
            : Of(error);

    /// <summary>The result of a send that failed.</summary>
    public static SendResult Of(ApiError error) => error switch
    {
        { Kind: ApiErrorKind.NotReached } => new SendResult.Transient(error.Message),
        { Kind: ApiErrorKind.Lost } => new SendResult.Uncertain(error.Message),
        { Status: 401 } => new SendResult.Unauthorized(),
        // Too many edits of messages older than an hour: no business of the chat's other messages.
        { Code: 30046 } => new SendResult.Transient(error.Message),
        { RetryAfter: { } wait } => new SendResult.RetryAfter(
            wait, error.IsGlobal ? RetryScope.Global : RetryScope.Chat),
        { Code: 10008 } => new SendResult.MessageGone(),
        { Code: 10003 or 10004 } => new SendResult.ChatGone(),
        { Code: 50001 } => new SendResult.Forbidden(
            "The bot cannot see the channel. Give its role View Channel: Edit Channel › Permissions."),
        { Code: 50013 } => new SendResult.Forbidden(
            "The bot may not post here. Give its role Send Messages, and for threads Send Messages in Threads:"
            + " Edit Channel › Permissions."),
        { Code: 50007 or 50278 } => new SendResult.Forbidden("The person takes no direct messages from the bot."),
        { Code: 160005 } => new SendResult.Forbidden("The thread is locked. A moderator unlocks it."),
        { Code: ThreadArchived } => new SendResult.Forbidden("The thread is archived."),
        { Code: 200000 } => new SendResult.BadRequest("The server's AutoMod blocked the message."),
        { Status: 403 } => new SendResult.Forbidden(error.Message),
        _ => new SendResult.BadRequest(
            $"{error.Status} {error.Code} {error.Message} {string.Join(", ", error.FormErrors)}".TrimEnd()),
    };
}
