using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>A person in one chat: what she does there and what she sees there.</summary>
public sealed class TelegramMember
{
    private readonly Seat _seat;

    internal TelegramMember(Seat seat) => _seat = seat;

    private World World => _seat.World;

    /// <summary>Answers to her presses in this chat, in order.</summary>
    public IReadOnlyList<TelegramToast> Toasts
    {
        get
        {
            lock (World.Gate) return [.. ToastsHere()];
        }
    }

    /// <summary>All messages she sees here, the oldest first.</summary>
    public IReadOnlyList<TelegramMessage> Messages
    {
        get
        {
            lock (World.Gate) return [.. _seat.Chat.Messages.Where(_seat.Sees)];
        }
    }

    /// <summary>Writes a message, perhaps as a reply.</summary>
    public Task<TelegramMessage> Types(string text, TelegramMessage? replyTo = null)
    {
        lock (World.Gate)
        {
            var message = Speaking.Says(_seat, text, replyTo);
            World.Waiting.Look();
            return Task.FromResult(message);
        }
    }

    /// <summary>Presses the button of this name, or beginning, on the newest message that has it.</summary>
    /// <exception cref="InvalidOperationException">It is no callback button, or disabled.</exception>
    /// <exception cref="TimeoutException">It did not appear in time.</exception>
    public async Task<TelegramPress> Presses(string label)
    {
        var found = await Waits(() => Pressing.Find(_seat, label), $"button '{label}'");
        return Press(found.Message, found.Button);
    }

    /// <summary>Presses a button of this message.</summary>
    public Task<TelegramPress> Presses(string label, TelegramMessage on)
    {
        var (message, button) = Pressing.Find(on, label)
            ?? throw new InvalidOperationException($"'{on}' has no button '{label}'.");
        return Task.FromResult(Press(message, button));
    }

    /// <summary>Sends data that the message need not carry, as a changed client can.</summary>
    public Task<TelegramPress> PressesData(string data, TelegramMessage on) => Task.FromResult(Press(data, on));

    /// <summary>Waits until this chat shows her a message of others, or a toast, that holds the text.</summary>
    /// <exception cref="TimeoutException">It did not in time.</exception>
    public Task<TelegramMessage> Sees(string text) => Waits(() => Look(text), $"'{text}'");

    /// <summary>Fails when she sees such a message or toast now.</summary>
    public void SeesNothingLike(string text)
    {
        lock (World.Gate)
        {
            if (Look(text) is { } seen) throw new InvalidOperationException($"She sees: {seen}");
        }
    }

    private TelegramMessage? Look(string text) =>
        _seat.Chat.Messages.LastOrDefault(m => _seat.Sees(m) && m.From != _seat.Person && Holds(m.Text, text))
        ?? ToastsHere().Where(t => Holds(t.Text, text)).Select(Shown).LastOrDefault();

    private TelegramPress Press(TelegramMessage message, TelegramButton button) => Press(
        button.CallbackData ?? throw new InvalidOperationException($"The button '{button.Text}' cannot be pressed."),
        message);

    private TelegramPress Press(string data, TelegramMessage on)
    {
        lock (World.Gate)
        {
            var press = Pressing.Happens(_seat, on, data);
            World.Waiting.Look();
            return new(World, press);
        }
    }

    private IEnumerable<TelegramToast> ToastsHere() => World.Toasts
        .Where(t => t.Person == _seat.Person && t.Toast.ChatId == _seat.Chat.Id).Select(t => t.Toast);

    private TelegramMessage Shown(TelegramToast toast) =>
        new TelegramMessage { IsToast = true, FromBot = true, Chat = _seat.Chat, SentAt = toast.At }
            .Shows(new() { Text = toast.Text!, At = toast.At });

    private static bool Holds(string? text, string part) => text?.Contains(part, StringComparison.Ordinal) == true;

    private Task<T> Waits<T>(Func<T?> look, string what)
        where T : class => Patience.Waits(World, look, $"{_seat.Person.FirstName} does not see {what}", () => Messages);
}
