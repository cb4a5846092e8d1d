using Bot.Core.Chat;
using Bot.Emulators.Telegram;
using Bot.Features.Chats;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>Somebody in a chat: her private one, or the group.</summary>
internal sealed record Place(TelegramPerson Person, TelegramGroup? Group)
{
    public long ChatId => Group?.Id ?? Person.ChatId;

    /// <summary>What she sees there.</summary>
    public IReadOnlyList<TelegramMessage> Messages =>
        Group is null ? Person.Messages : Person.In(Group).Messages;

    public Task Types(string text) => Group is null ? Person.Types(text) : Person.In(Group).Types(text);

    public Task<TelegramPress> Presses(string data, TelegramMessage on) =>
        Group is null ? Person.PressesData(data, on) : Person.In(Group).PressesData(data, on);

    /// <summary>The messages that ask a question, or did before its close, and which dispatch each shows.</summary>
    public IEnumerable<(TelegramMessage Message, long Dispatch)> Questions(ButtonKeys keys) =>
        from message in Messages
        where message.FromBot
        from button in message.Versions[0].Buttons.Take(1)
        let token = keys.Read(button.CallbackData ?? "")
        where token is { Kind: ButtonKind.Answer }
        select (message, token.Subject);

    public override string ToString() => Group is null ? Person.Name : $"{Person.Name} in the group";
}

/// <summary>What somebody did that the bot must answer for.</summary>
internal sealed record Deed(Place Place, Instant At)
{
    /// <summary>Of a press: what was pressed; null: it was <c>/daily</c>.</summary>
    public TelegramPress? Press { get; init; }

    public TelegramMessage? On { get; init; }

    /// <summary>The data of the pressed button.</summary>
    public string? Data { get; init; }
}
