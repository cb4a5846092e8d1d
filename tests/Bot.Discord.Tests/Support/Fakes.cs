using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Discord.Tests.Support;

internal sealed class FakeHealth : IAdapterHealth
{
    public ConcurrentDictionary<string, string> Troubles { get; } = [];

    public int Refusals { get; private set; }

    public void Tell(string platform, string? trouble)
    {
        if (trouble is null) Troubles.TryRemove(platform, out _);
        else Troubles[platform] = trouble;
    }

    public void Refused(string platform) => Refusals++;
}

internal sealed class FakeState : IAdapterState
{
    public ConcurrentDictionary<string, string> Values { get; } = [];

    public Exception? Fault { get; set; }

    /// <summary>Set: nothing is read or stored before it is done.</summary>
    public TaskCompletionSource? Answers { get; set; }

    public async Task<string?> Get(string platform, string key, CancellationToken cancellationToken)
    {
        if (Answers is { } answers) await answers.Task.WaitAsync(cancellationToken);
        return Values.GetValueOrDefault(key);
    }

    public async Task Set(string platform, string key, string? value, CancellationToken cancellationToken)
    {
        if (Answers is { } answers) await answers.Task.WaitAsync(cancellationToken);
        if (Fault is { } fault) throw fault;
        if (value is null) Values.TryRemove(key, out _);
        else Values[key] = value;
    }
}
