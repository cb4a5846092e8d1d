namespace Bot.Emulators.Telegram;

/// <summary>How a <see cref="TelegramServer"/> behaves.</summary>
public sealed record TelegramServerOptions
{
    /// <summary>The clock of the server: dates, windows, long polls, expiry.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The token the bot must use.</summary>
    public string Token { get; init; } = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcE";

    /// <summary>Flood limits.</summary>
    public TelegramBudgets Budgets { get; init; } = new();

    /// <summary>How long a callback query may be answered.</summary>
    public TimeSpan AnswerWindow { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long after a press, or ephemeral message, a bot without rights may send ephemerals.</summary>
    public TimeSpan EphemeralWindow { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A server before 10.2: no ephemerals, and unknown parameters are ignored.</summary>
    public bool OldServer { get; init; }

    /// <summary>The methods for ephemerals exist, but <c>ephemeral_message_parameters</c> is ignored.</summary>
    public bool IgnoresEphemerals { get; init; }

    /// <summary><c>tg-time</c> is an unsupported tag.</summary>
    public bool RefusesTime { get; init; }

    /// <summary>A button with a <c>style</c> is refused.</summary>
    public bool RefusesStyle { get; init; }

    /// <summary>A <c>disabled</c> button is refused.</summary>
    public bool RefusesDisabled { get; init; }

    /// <summary>Whether the bot sees only what is meant for it in groups in which it is no admin.</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>The first pause before an update is posted to a webhook again; it doubles up to a minute.</summary>
    public TimeSpan WebhookRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a webhook may take to answer.</summary>
    public TimeSpan WebhookPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long <c>Sees</c>, <c>Shows</c> and <c>Presses</c> wait, in real time.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}

/// <summary>Flood limits for sends and edits; zero means none.</summary>
public sealed record TelegramBudgets
{
    /// <summary>No limits at all.</summary>
    public static TelegramBudgets Off { get; } =
        new() { OverallPerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 0 };

    /// <summary>Calls within any second, over all chats.</summary>
    public int OverallPerSecond { get; init; } = 30;

    /// <summary>The rate at which a chat regains calls.</summary>
    public double PerChatPerSecond { get; init; } = 1;

    /// <summary>Calls a rested chat takes at once.</summary>
    public int PerChatBurst { get; init; } = 3;

    /// <summary>Calls within any minute in a group or supergroup.</summary>
    public int PerGroupPerMinute { get; init; } = 20;
}
