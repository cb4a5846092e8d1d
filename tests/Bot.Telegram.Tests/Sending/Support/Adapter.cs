using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Api;
using Bot.Telegram.Messages;
using Bot.Telegram.Sending;
using Bot.Telegram.Updates;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Telegram.Tests.Sending.Support;

/// <summary>The sending half of the adapter, which speaks to a <see cref="BotApi"/>. Its clock moves only while
/// somebody waits for a moment to come.</summary>
internal sealed class Adapter : IAsyncDisposable
{
    public const long Group = -1001234567890;
    public const long Ada = 42;
    public const long Bot = 99;

    public Adapter(Func<Call, string?> answer, bool isConnected = true)
    {
        Api = new BotApi(answer);
        var client = new TelegramBotClient(TelegramBotClient.NewHttp(), Api.Url, "99:SECRET", Time);
        if (isConnected) Account.Set(new BotIdentity(Bot, "quiz_bot"));
        Queries = new PressedQueries(Time);
        Presses = new PressAnswers(client, Queries, Time, NullLogger<PressAnswers>.Instance);
        Form = new PlainForm(NullLogger<PlainForm>.Instance);
        Ephemerals = new EphemeralMessages(client, Time, NullLogger<EphemeralMessages>.Instance);
        Rights = new ChatRights(client, Account, Time);
        Chat = new TelegramChat(
            Options.Create(new TelegramOptions()), Account,
            new MessageSender(client, Ephemerals, Form, Account, Time), Ephemerals, Rights, Presses);
    }

    public BotApi Api { get; }

    public ManualTime Time { get; } = new(Some.Monday);

    public TelegramChat Chat { get; }

    public EphemeralMessages Ephemerals { get; }

    public PlainForm Form { get; }

    public ChatRights Rights { get; }

    public PressAnswers Presses { get; }

    public PressedQueries Queries { get; }

    private BotAccount Account { get; } = new();

    /// <summary>The group's address.</summary>
    public static ChatAddress TheGroup { get; } = TelegramNames.Address(Group);

    /// <summary>Ada's private chat.</summary>
    public static ChatAddress AdasChat { get; } = TelegramNames.Address(Ada);

    public static Card Says(string text) => Card.Of(RichText.Plain(text));

    public static MessageRef Message(long chat, long id, bool isEphemeral = false) =>
        new TelegramMessageRef(chat, id, isEphemeral).ToMessageRef();

    /// <summary>One that has learned that the server knows ephemeral messages.</summary>
    public static async Task<Adapter> Knowing(Func<Call, string?> answer)
    {
        var adapter = new Adapter(call => call.IsProbe ? BotApi.Bad("no id") : answer(call));
        await adapter.Waits(adapter.Ephemerals.Probe(default));
        return adapter;
    }

    /// <summary>Posts to the group.</summary>
    public Task<SendResult> Posts(Card card) => Waits(Chat.Post(TheGroup, card, "key", default));

    /// <summary>Ada presses a button, a while ago.</summary>
    public ButtonPressed Press(ChatKind kind = ChatKind.Group, Duration ago = default, string id = "1")
    {
        Queries.Add(id, $"query{id}", Ada);
        return new ButtonPressed
        {
            EventId = id,
            Chat = kind is ChatKind.Private ? AdasChat : TheGroup,
            ChatKind = kind,
            From = new Sender(TelegramNames.User(Ada), "Ada"),
            At = EventTime.Exactly(Time.Now - ago),
            Token = "token",
            Message = Message(kind is ChatKind.Private ? Ada : Group, 5),
        };
    }

    /// <summary>What the task gives, with time passing as often as somebody waits for it.</summary>
    public async Task<T> Waits<T>(Task<T> task)
    {
        await Waits((Task)task);
        return await task;
    }

    /// <inheritdoc cref="Waits{T}"/>
    public async Task Waits(Task task)
    {
        for (var looks = 0; looks < 6_000 && !task.IsCompleted; looks++)
        {
            // A call's own patience is longer, and does not run out on a busy machine.
            if (Time.IsAwaitedWithin(Duration.FromSeconds(15))) Time.Advance(Duration.FromSeconds(1));
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }
        await task.WaitAsync(TimeSpan.FromSeconds(1), TimeProvider.System);
    }

    public ValueTask DisposeAsync()
    {
        Ephemerals.Dispose();
        return Api.DisposeAsync();
    }
}
