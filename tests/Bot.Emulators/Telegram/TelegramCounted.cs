namespace Bot.Emulators.Telegram;

/// <summary>A send or edit that was within the limits.</summary>
public sealed record TelegramCounted(long ChatId, DateTimeOffset At);
