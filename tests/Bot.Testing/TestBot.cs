using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Features;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Testing;

/// <summary>The whole bot on real SQLite with a fake chat and a clock that tests move. Its loops run when a test lets
/// time pass, so everything is settled before the next line of the test.</summary>
public sealed class TestBot : IAsyncDisposable
{
    /// <summary>What takes longer waits for the test to let time pass: see <see cref="PassesUntil"/>.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly ServiceProvider _services;
    private int _lastEvent;

    private TestBot(string folder, ManualTime time, FakeChat chat, Action<IServiceCollection> more)
    {
        _folder = folder;
        Time = time;
        Chat = chat;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}",
        }).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IChatPort>(chat)
            .AddSingleton(new Operators(new HashSet<UserKey> { new(chat.Platform, "operator") }))
            .AddFeatures(configuration);
        more(services);
        _services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Whether every update is delivered a second time, as platforms do now and then.</summary>
    public bool HearsTwice { get; init; }

    public ManualTime Time { get; }

    public FakeChat Chat { get; }

    public IServiceProvider Services => _services;

    /// <summary>Where its files are.</summary>
    public string Folder => _folder;

    /// <summary>One of its singletons.</summary>
    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public WriteQueue Writes => _services.GetRequiredService<WriteQueue>();

    /// <summary>The group of the test.</summary>
    public ChatAddress Group => new(Chat.Platform, "group");

    /// <summary>A new bot with an empty database, or with the one another bot of the test left behind.</summary>
    public static async Task<TestBot> Start(
        QuestionBank? bank = null, Instant? at = null, TestBot? after = null, Action<IServiceCollection>? more = null,
        bool hearsTwice = false)
    {
        var folder = after?._folder ?? Directory.CreateTempSubdirectory("quizline-").FullName;
        var bot = new TestBot(
            folder, after?.Time ?? new ManualTime(at ?? Some.Monday), after?.Chat ?? new FakeChat(), more ?? (_ => { }))
        {
            _lastEvent = after?._lastEvent ?? 0,
            HearsTwice = hearsTwice || after?.HearsTwice == true,
        };
        await using (var scope = bot._services.CreateAsyncScope())
            if (await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().Run(default) is { } problem)
                throw new InvalidOperationException(problem);
        await bot._services.GetRequiredService<ButtonKeys>().Load(bot.Writes, bot.Time, default);
        bot._services.GetRequiredService<CurrentBank>().Replace(bank ?? Some.Bank());
        return bot;
    }

    /// <summary>A person in a private chat with the bot.</summary>
    public TestPerson Person(string name) =>
        new(this, name, new ChatAddress(Chat.Platform, $"private-{name}"), ChatKind.Private);

    /// <summary>A person in the group.</summary>
    public TestPerson Member(string name) => Person(name).In(Group);

    /// <summary>An admin in the group.</summary>
    public TestPerson Admin(string name)
    {
        Chat.Admins.Add(new UserKey(Chat.Platform, name));
        return Member(name);
    }

    public string NextEventId() => $"e{Interlocked.Increment(ref _lastEvent)}";

    /// <summary>Hands in events, all at once, and waits for all that follows.</summary>
    public async Task Happens(params IReadOnlyList<Incoming> events)
    {
        var handled = (HearsTwice ? events.Concat(events) : events).Select(async e => await await Accept(e));
        await Task.WhenAll(handled).WaitAsync(Patience, TimeProvider.System);
        await Settle();
    }

    /// <summary>Hands in one event and waits for nothing:
    /// the inner task completes when its effect is committed.</summary>
    public ValueTask<Task> Accept(Incoming incoming) =>
        _services.GetRequiredService<ChatInbox>().Accept(incoming, default);

    /// <summary>Puts another question bank in force.</summary>
    public void Knows(QuestionBank bank) => _services.GetRequiredService<CurrentBank>().Replace(bank);

    /// <summary>Lets time pass, running the loops every quarter of an hour on the way.</summary>
    public async Task Passes(Duration time)
    {
        var until = Time.Now + time;
        while (Time.Now < until)
        {
            Time.Advance(Duration.Min(Duration.FromMinutes(15), until - Time.Now));
            await Settle();
        }
    }

    /// <summary>Takes over the button keys of another bot, as a database restored from its backup would.</summary>
    public async Task SignsWithTheKeysOf(TestBot other)
    {
        var rows = await other.Read(database => database.ButtonKeys.AsNoTracking().ToListAsync());
        await Writes.Run(
            async (database, ct) =>
            {
                await database.ButtonKeys.ExecuteDeleteAsync(ct);
                database.ButtonKeys.AddRange(rows);
                return true;
            },
            default);
        await _services.GetRequiredService<ButtonKeys>().Load(Writes, Time, default);
    }

    /// <summary>Lets time pass a second at a time until a task completes.</summary>
    public async Task PassesUntil(Task task)
    {
        for (var tries = 0; tries < 2_000 && !task.IsCompleted; tries++)
        {
            Time.Advance(Duration.FromSeconds(1));
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }
        await task;
    }

    /// <summary>Runs the loops until nothing is left to do at this moment.</summary>
    public async Task Settle()
    {
        await _services.GetRequiredService<ChatInbox>().Idle().WaitAsync(Patience, TimeProvider.System);
        long before;
        do
        {
            before = Writes.Commits;
            await Tick<PushTick>();
            await Tick<CloseTick>();
            await Tick<OutboxTick>();
            await _services.GetRequiredService<OutboxInFlight>().Settled();
        }
        while (Writes.Commits != before);
    }

    /// <summary>Reads the database.</summary>
    public async Task<T> Read<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    /// <summary>Stops this bot and keeps its database for the next.</summary>
    public ValueTask Stop() => _services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await TestFolder.Delete(_folder);
    }

    private async Task Tick<TTick>()
        where TTick : ITick
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTick>().Run(default);
    }
}
