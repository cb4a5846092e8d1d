using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Telegram.Updates;

namespace Bot.Telegram.Tests.Updates.Support;

internal sealed class FakeAnswers : IPressAnswers
{
    public ConcurrentQueue<string> Promised { get; } = new();

    public ConcurrentQueue<string> Declined { get; } = new();

    public bool Throws { get; set; }

    public Task Promise(ButtonPressed press)
    {
        Promised.Enqueue(press.EventId);
        return Throws ? Task.FromException(new InvalidOperationException("query is too old")) : Task.CompletedTask;
    }

    public Task Decline(string callbackQueryId)
    {
        Declined.Enqueue(callbackQueryId);
        return Task.CompletedTask;
    }
}

internal sealed class FakeHealth : IAdapterHealth
{
    public ConcurrentQueue<string> Troubles { get; } = new();

    public string? Trouble { get; private set; }

    public int Refusals { get; private set; }

    public void Tell(string platform, string? trouble)
    {
        if (trouble is not null && trouble != Trouble) Troubles.Enqueue(trouble);
        Trouble = trouble;
    }

    public void Refused(string platform) => Refusals++;
}

internal sealed class FakeState : IAdapterState
{
    public Dictionary<string, string> Values { get; } = [];

    public Task<string?> Get(string platform, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Values.GetValueOrDefault($"{platform}/{key}"));

    public Task Set(string platform, string key, string? value, CancellationToken cancellationToken)
    {
        Values[$"{platform}/{key}"] = value!;
        return Task.CompletedTask;
    }
}
