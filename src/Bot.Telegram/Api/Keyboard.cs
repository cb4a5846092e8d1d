namespace Bot.Telegram.Api;

/// <summary>Buttons below a message.</summary>
internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

/// <summary>One button; besides text and style exactly one field says what it does.</summary>
internal sealed record InlineKeyboardButton(string Text)
{
    /// <summary><c>danger</c>, <c>success</c> or <c>primary</c> (since Bot API 9.4).</summary>
    public string? Style { get; init; }

    /// <summary>1 to 64 bytes in UTF-8.</summary>
    public string? CallbackData { get; init; }

    public string? Url { get; init; }

    /// <summary>Since Bot API 10.3.</summary>
    public DisabledButton? Disabled { get; init; }
}

/// <summary>Marks a button that does nothing.</summary>
internal sealed record DisabledButton;
