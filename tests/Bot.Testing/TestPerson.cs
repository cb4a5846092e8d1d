using Bot.Core.Chat;
using NodaTime;

namespace Bot.Testing;

/// <summary>Somebody in a test: types, presses, reads.</summary>
public sealed class TestPerson(TestBot bot, string name, ChatAddress chat, ChatKind kind)
{
    public UserKey Key { get; } = new(chat.Platform, name);

    public ChatAddress Chat => chat;

    /// <summary>Zone that the client reports.</summary>
    public string? ZoneHint { get; set; }

    /// <summary>The topic of the chat in which this person types and presses.</summary>
    public string? Topic { get; init; }

    /// <summary>What this person was told in this chat, newest last.</summary>
    public IReadOnlyList<Shown> Told => bot.Chat.ToldTo(Key, chat);

    /// <summary>The words of the newest reply.</summary>
    public string LastReply => Told[^1].Text;

    /// <summary>The same person in another chat.</summary>
    public TestPerson In(ChatAddress other, ChatKind otherKind = ChatKind.Group) =>
        new(bot, name, other, otherKind) { ZoneHint = ZoneHint };

    /// <summary>The same person in a topic of the chat.</summary>
    public TestPerson InTopic(string? topic) => new(bot, name, chat, kind) { ZoneHint = ZoneHint, Topic = topic };

    /// <summary>Types a command and waits for all that follows.</summary>
    public Task Types(string text) => bot.Happens(Command(text));

    /// <summary>Presses the choice of this letter on the newest question shown in the chat.</summary>
    public Task Presses(string letter) => bot.Happens(Press(letter));

    /// <summary>Presses the button of this label on the newest card that has it.</summary>
    public Task PressesButton(string label)
    {
        bool HasLabel(Button button) => button.Label.Contains(label, StringComparison.Ordinal);
        var shown = bot.Chat.All.Last(s => s.Chat == chat && Buttons(s).Any(HasLabel));
        return bot.Happens(PressOf(Buttons(shown).First(HasLabel).Token, shown.Message));
    }

    /// <summary>Sends any bytes as a button.</summary>
    public Task Forges(string token) => bot.Happens(PressOf(token, null));

    /// <summary>A command as an event, to hand in by hand.</summary>
    public CommandGiven Command(string text)
    {
        var words = text.TrimStart('/').Split(' ', 2);
        return new CommandGiven
        {
            EventId = bot.NextEventId(),
            Chat = chat,
            ChatKind = kind,
            From = Sender,
            Topic = Topic,
            At = EventTime.Exactly(bot.Time.Now),
            Name = words[0],
            Arguments = words.ElementAtOrDefault(1) ?? "",
        };
    }

    /// <summary>A press as an event, to hand in by hand.</summary>
    public ButtonPressed Press(string letter)
    {
        var question = NewestQuestion();
        return PressOf(question.Card!.Choices.Single(c => c.Letter == letter).Token!, question.Message);
    }

    /// <summary>The newest card with choices to press.</summary>
    public Shown NewestQuestion() => bot.Chat.All.Last(
        s => s.Chat == chat && s.Card?.Choices.Any(c => c.Token is not null) == true);

    /// <summary>A press of any token as an event.</summary>
    public ButtonPressed PressOf(string token, MessageRef? message) => new()
    {
        EventId = bot.NextEventId(),
        Chat = chat,
        ChatKind = kind,
        From = Sender,
        Topic = Topic,
        At = EventTime.Exactly(bot.Time.Now),
        Token = token,
        Message = message,
    };

    private Sender Sender => new(Key, name, ZoneHint);

    private static IEnumerable<Button> Buttons(Shown shown) => shown.Card?.Buttons.SelectMany(row => row) ?? [];
}
