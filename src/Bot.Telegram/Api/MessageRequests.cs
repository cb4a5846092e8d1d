namespace Bot.Telegram.Api;

/// <summary>What is needed of a message that was sent.</summary>
internal sealed record SentMessage
{
    /// <summary>0 for ephemeral messages.</summary>
    public required long MessageId { get; init; }

    public long? EphemeralMessageId { get; init; }
}

internal sealed record SendMessage(long ChatId, string Text) : Request<SentMessage>
{
    public long? MessageThreadId { get; init; }

    public string ParseMode { get; init; } = Html;

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.None;

    public bool? DisableNotification { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>Since Bot API 10.2. An older server ignores it and shows the message to everybody.</summary>
    public EphemeralMessageParameters? EphemeralMessageParameters { get; init; }

    internal const string Html = "HTML";
}

internal sealed record EditMessageText(long ChatId, long MessageId, string Text) : Request<bool>
{
    public string ParseMode { get; init; } = SendMessage.Html;

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.None;

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

internal sealed record EditEphemeralMessageText(long ChatId, long ReceiverUserId, long EphemeralMessageId, string Text)
    : Request<bool>
{
    public string ParseMode { get; init; } = SendMessage.Html;

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = LinkPreviewOptions.None;

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

internal sealed record DeleteMessage(long ChatId, long MessageId) : Request<bool>;

/// <summary>Since Bot API 10.2. Called without its parameters only to learn whether the server knows it.</summary>
internal sealed record DeleteEphemeralMessage(
    long? ChatId = null, long? ReceiverUserId = null, long? EphemeralMessageId = null) : Request<bool>;

internal sealed record LinkPreviewOptions(bool IsDisabled)
{
    public static LinkPreviewOptions None { get; } = new(IsDisabled: true);
}

internal sealed record ReplyParameters
{
    public long? MessageId { get; init; }

    /// <summary>A reply to an ephemeral message is itself ephemeral.</summary>
    public long? EphemeralMessageId { get; init; }

    public bool? AllowSendingWithoutReply { get; init; }
}

internal sealed record EphemeralMessageParameters(long ReceiverUserId)
{
    public string? CallbackQueryId { get; init; }
}
