using Bot.Emulators.Telegram;

namespace Bot.Emulators.Tests.Telegram.Support;

/// <summary>A server and a raw client for one test.</summary>
public abstract class TelegramTest : IAsyncLifetime
{
    private BotClient? _bot;

    internal TelegramServer Server { get; private set; } = null!;

    internal BotClient Bot => _bot ??= new(Server);

    protected virtual TelegramServerOptions Options { get; } = new() { Budgets = TelegramBudgets.Off };

    public async Task InitializeAsync() => Server = await TelegramServer.Start(Options);

    public async Task DisposeAsync()
    {
        _bot?.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A person who has written to the bot; her update is consumed.</summary>
    internal async Task<TelegramPerson> Known(string name)
    {
        var person = Server.Person(name);
        await person.Types("/start");
        await Bot.Next("message");
        return person;
    }

    /// <summary>Waits, not for long, until something is so.</summary>
    internal static async Task Until(Func<bool> isSo)
    {
        for (var tries = 0; !isSo() && tries < 2000; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
        Assert.True(isSo());
    }

    internal static object Keyboard(params string[] labels) => new
    {
        inline_keyboard = new[] { labels.Select(l => new { text = l, callback_data = $"press {l}" }).ToArray() },
    };
}
