namespace Bot.Emulators.Telegram.State;

/// <summary>A callback query.</summary>
internal sealed class Press
{
    public required string Id { get; init; }

    public required Account By { get; init; }

    public required TelegramMessage Message { get; init; }

    public required string Data { get; init; }

    public required DateTimeOffset At { get; init; }

    public TelegramToast? Answer { get; set; }
}
