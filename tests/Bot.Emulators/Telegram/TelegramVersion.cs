using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram;

/// <summary>What a message shows from its sending, or an edit, to the next edit.</summary>
public sealed class TelegramVersion
{
    /// <summary>The text without markup.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<TelegramEntity> Entities { get; init; } = [];

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>All buttons, row by row.</summary>
    public IReadOnlyList<TelegramButton> Buttons => [.. Rows.SelectMany(row => row)];

    /// <summary>The rows of buttons.</summary>
    public IReadOnlyList<IReadOnlyList<TelegramButton>> Rows => Markup?["inline_keyboard"] is JsonArray rows
        ? [.. rows.Select(row => row!.AsArray().Select(b => TelegramButton.From(b!.AsObject())).ToList())]
        : [];

    internal JsonObject? Markup { get; init; }

    internal bool IsSameAs(TelegramVersion other) => Text == other.Text && Entities.SequenceEqual(other.Entities)
        && JsonNode.DeepEquals(Markup, other.Markup);
}

/// <summary>A button below a message.</summary>
public sealed record TelegramButton(string Text, string? CallbackData, string? Url, string? Style, bool IsDisabled)
{
    internal static TelegramButton From(JsonObject button) => new(
        (string)button["text"]!, (string?)button["callback_data"], (string?)button["url"], (string?)button["style"],
        button.ContainsKey("disabled"));
}

/// <summary>A part of a text, in UTF-16 units.</summary>
public sealed record TelegramEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public long? UnixTime { get; init; }

    public string? DateTimeFormat { get; init; }

    public string? CustomEmojiId { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        if (Url is not null) json["url"] = Url;
        if (Language is not null) json["language"] = Language;
        if (CustomEmojiId is not null) json["custom_emoji_id"] = CustomEmojiId;
        if (UnixTime is not null) json["unix_time"] = UnixTime;
        if (DateTimeFormat is not null) json["date_time_format"] = DateTimeFormat;
        return json;
    }
}

/// <summary>The answer to a press.</summary>
/// <param name="Text">What it says; null when it only ends the waiting.</param>
/// <param name="Alert">Shown as a dialog.</param>
/// <param name="ChatId">The chat of the press.</param>
/// <param name="Data">The data of the pressed button.</param>
public sealed record TelegramToast(string? Text, bool Alert, long ChatId, string Data)
{
    /// <summary>A link it opens.</summary>
    public string? Url { get; init; }

    public DateTimeOffset At { get; init; }
}
