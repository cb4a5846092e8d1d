using System.Collections.Concurrent;
using Bot.Features.Content;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Features.Tests.Content;

/// <summary>The content as the worker holds it: loaded at start and watched, with a clock of the test's own.</summary>
internal sealed class WatchedContent : IAsyncDisposable
{
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ManualTime _clock = new(Some.Monday);
    private readonly LogLines _log = new();
    private readonly ServiceProvider _services;

    public WatchedContent(Sandbox content)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Content:Path"] = content.Folder }).Build();
        _services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddSingleton<TimeProvider>(_clock)
            .AddContent(configuration)
            .BuildServiceProvider();
    }

    public CurrentBank Current => _services.GetRequiredService<CurrentBank>();

    public IReadOnlyList<string> Lines => [.. _log.Lines];

    public IReadOnlyList<ContentMistake> Load() => _services.GetRequiredService<LoadContentAtStart>().Run();

    public Task Watch() => _services.GetRequiredService<IHostedService>().StartAsync(CancellationToken.None);

    /// <summary>Moves the clock on, a second at a time, until the condition holds.</summary>
    public Task Until(Func<bool> condition, string what) => Until(condition, what, () => _clock.Advance(Second));

    /// <summary>Lets the first check go by, so that nothing but a hint or the clock leads to the next.</summary>
    public Task UntilFirstChecked() =>
        Until(() => _clock.IsAwaitedWithin(3 * Second), "the first check is over", () => { });

    /// <summary>Moves the clock on only while somebody waits for less than a second: as far as the hints of the file
    /// system lead.</summary>
    public Task UntilHinted(Func<bool> condition) => Until(condition, "a hint came", () =>
    {
        if (_clock.IsAwaitedWithin(Second / 2)) _clock.Advance(Second / 2);
    });

    public Task UntilLogged(string part) => Until(() => Lines.Any(l => l.Contains(part)), $"'{part}' is logged");

    /// <summary>Lets enough checks go by for any edit to have been noticed.</summary>
    public async Task Settle()
    {
        for (var i = 0; i < 25; i++)
        {
            _clock.Advance(Second);
            await Breathe();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<IHostedService>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private async Task Until(Func<bool> condition, string what, Action meanwhile)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                Assert.Fail($"Waited in vain until {what}. The log says:\n{string.Join('\n', Lines)}");
            meanwhile();
            await Breathe();
        }
    }

    /// <summary>Lets the watcher run between two looks at it.</summary>
    private static Task Breathe() => Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
