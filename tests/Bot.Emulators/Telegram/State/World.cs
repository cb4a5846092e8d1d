using Bot.Emulators.Telegram.Checking;
using Bot.Emulators.Telegram.Faults;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.Updates;

namespace Bot.Emulators.Telegram.State;

/// <summary>All that the server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    private long _lastUserId = 7_000_000_000;
    private long _lastGroupId = 4_000_000_000;

    public World(TelegramServerOptions options)
    {
        Options = options;
        Bot = new()
        {
            Id = long.Parse(options.Token.Split(':')[0]),
            FirstName = "Quizline",
            Username = "QuizlineTestBot",
            IsBot = true,
        };
        Waiting = new(Gate);
        Budgets = new(options.Budgets, options.Clock);
        Faults = new(Gate);
        Updates = new(this);
        Webhook = new(this);
        Polling = new(this);
    }

    public Lock Gate { get; } = new();

    public TelegramServerOptions Options { get; }

    public Account Bot { get; }

    public Waiting Waiting { get; }

    public Budgets Budgets { get; }

    public TelegramFaults Faults { get; }

    public UpdateQueue Updates { get; }

    public Webhook Webhook { get; }

    public Polling Polling { get; }

    public CommandLists Commands { get; } = new();

    public Journal Journal { get; } = new();

    public Dictionary<long, Account> Accounts { get; } = [];

    public Dictionary<long, ChatState> Chats { get; } = [];

    public Dictionary<string, Press> Presses { get; } = [];

    public List<(Account Person, TelegramToast Toast)> Toasts { get; } = [];

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public long Unix => Now.ToUnixTimeSeconds();

    public long NextUserId() => _lastUserId += 1013;

    public long NextGroupId(ChatKind kind)
    {
        _lastGroupId += 977;
        return kind == ChatKind.Group ? -_lastGroupId : -1_000_000_000_000 - _lastGroupId;
    }

    public ChatState Add(ChatState chat)
    {
        Chats.Add(chat.Id, chat);
        return chat;
    }

    public Account Add(Account account)
    {
        Accounts.Add(account.Id, account);
        return account;
    }
}
