namespace Bot.Telegram;

/// <summary>The settings of Telegram, section <c>Telegram</c>. A token alone is enough; without one the adapter does
/// not run.</summary>
public sealed class TelegramOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telegram";

    /// <summary>The bot's token, as @BotFather gives it: <c>123456:ABC…</c>. Default: none.</summary>
    public string? Token { get; init; }

    /// <summary>A file that holds the token, instead of <see cref="Token"/>. Default: none.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The Bot API server, <c>http</c> or <c>https</c>. Default: <c>https://api.telegram.org</c>.</summary>
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    /// <summary>How updates come: asked for (<c>Polling</c>) or delivered (<c>Webhook</c>). Default: Polling.</summary>
    public TelegramMode Mode { get; init; } = TelegramMode.Polling;

    /// <summary>Where Telegram delivers; of mode <c>Webhook</c>.</summary>
    public WebhookOptions Webhook { get; init; } = new();

    /// <summary>How fast the bot may speak.</summary>
    public TelegramLimits Limits { get; init; } = new();
}

/// <summary>How updates come.</summary>
public enum TelegramMode
{
    /// <summary>The worker asks for them, and needs no address of its own.</summary>
    Polling,

    /// <summary>Telegram posts them to <see cref="WebhookOptions.PublicUrl"/>.</summary>
    Webhook,
}

/// <summary>The settings of the webhook, section <c>Telegram:Webhook</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The address that Telegram posts to, with its path. Telegram's own servers want <c>https</c> and port
    /// 443, 80, 88 or 8443 (Bot API, "setWebhook"). Needed in mode Webhook.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>1 to 256 of <c>A-Za-z0-9_-</c> that every delivery must show. Default: a random one for each start.
    /// </summary>
    public string? SecretToken { get; init; }

    /// <summary>Where the worker listens for deliveries, behind the reverse proxy: one <c>http</c> address without a
    /// path. Default: <c>http://127.0.0.1:8443</c>.</summary>
    public string ListenUrl { get; init; } = "http://127.0.0.1:8443";

    /// <summary>How many deliveries Telegram makes at once, 1 to 100. Default: 40.</summary>
    public int MaxConnections { get; init; } = 40;
}

/// <summary>How fast the bot may speak, section <c>Telegram:Limits</c>. The defaults are what Telegram tells bots (Bots
/// FAQ, "My bot is hitting limits"); edits count like messages, answers to presses do not.</summary>
public sealed class TelegramLimits
{
    /// <summary>Messages per second over all chats. Default: 30.</summary>
    public double PerSecond { get; init; } = 30;

    /// <summary>Messages per second in one chat, on average. Default: 1.</summary>
    public double PerChatPerSecond { get; init; } = 1;

    /// <summary>How many may go to one chat at once before the average binds. Default: 3.</summary>
    public int PerChatBurst { get; init; } = 3;

    /// <summary>Messages per minute in one group or channel. Default: 20.</summary>
    public double PerGroupPerMinute { get; init; } = 20;
}
