using NodaTime;

namespace Bot.Core.Chat;

/// <summary>What became of a send. Both message-bearing and silent outcomes of every platform map to these.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It is shown. <paramref name="Message"/> names it where the platform tells.</summary>
    public sealed record Ok(MessageRef? Message = null, Surface Surface = Surface.Message) : SendResult;

    /// <summary>Of an answer to a press: the toast is shown. What the answer holds besides is to be shown by
    /// <see cref="IChatPort.FollowUp"/>, which waits for its turn; not at all after <paramref name="Until"/>.</summary>
    public sealed record ToastShown(Instant Until) : SendResult;

    /// <summary>The edit changes nothing: as good as done.</summary>
    public sealed record NotModified : SendResult;

    /// <summary>The message to edit or reply to no longer exists.</summary>
    public sealed record MessageGone : SendResult;

    /// <summary>The chat no longer exists.</summary>
    public sealed record ChatGone : SendResult;

    /// <summary>The bot may not speak there; <paramref name="Why"/> is the platform's reason,
    /// for the operator.</summary>
    public sealed record Forbidden(string Why) : SendResult;

    /// <summary>The chat goes on at another address.</summary>
    public sealed record Migrated(ChatAddress To) : SendResult;

    /// <summary>Nothing was shown; the platform asks to wait.</summary>
    public sealed record RetryAfter(Duration Wait, RetryScope Scope) : SendResult;

    /// <summary>Nothing was shown and a repeat may help: connection refused, server busy.</summary>
    public sealed record Transient(string Why) : SendResult;

    /// <summary>Nobody knows whether it is shown: the answer was lost on the way.</summary>
    public sealed record Uncertain(string Why) : SendResult;

    /// <summary>The platform refuses the request itself: a mistake of ours. A repeat will not help.</summary>
    public sealed record BadRequest(string Why) : SendResult;

    /// <summary>The platform no longer accepts the bot's credentials: the adapter stops, the rest goes on.</summary>
    public sealed record Unauthorized : SendResult;
}

/// <summary>Where a private reply was shown.</summary>
public enum Surface
{
    /// <summary>An ordinary message.</summary>
    Message,

    /// <summary>A message that only one person sees.</summary>
    Notice,

    /// <summary>A short toast and nothing else.</summary>
    Toast,
}

/// <summary>Whom a <see cref="SendResult.RetryAfter"/> holds back.</summary>
public enum RetryScope
{
    /// <summary>This chat.</summary>
    Chat,

    /// <summary>The whole platform.</summary>
    Global,
}
