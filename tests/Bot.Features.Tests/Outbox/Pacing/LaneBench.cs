using Bot.Core.Chat;
using Bot.Features.Outbox;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Outbox.Pacing;

/// <summary>Lanes whose sends only note that they were sent, and a clock that stands still.</summary>
public abstract class LaneBench : IDisposable
{
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<string> _sent = [];
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _rubbish = [];

    private protected ManualTime Time { get; } = new(Some.Monday);

    private protected IReadOnlyList<string> Sent
    {
        get
        {
            lock (_gate) return [.. _sent];
        }
    }

    public void Dispose()
    {
        _rubbish.ForEach(r => r.Dispose());
        GC.SuppressFinalize(this);
    }

    private protected Lanes Lanes(ChatLimits limits)
    {
        var lanes = new Lanes(limits, Time);
        _rubbish.Add(lanes);
        return lanes;
    }

    private protected Task<SendResult> Send(
        Lanes lanes, string what, Lane lane, string chat = "a", ChatKind kind = ChatKind.Private) =>
        lanes.Send(Chat(chat), kind, lane, async turn =>
        {
            Assert.True(await turn());
            lock (_gate) _sent.Add(what);
            return new SendResult.Ok();
        });

    private protected static Task<SendResult> Refused(Lanes lanes, string chat, int seconds) => lanes.Send(
        Chat(chat), ChatKind.Private, Lane.Daily,
        _ => Task.FromResult<SendResult>(
            new SendResult.RetryAfter(Duration.FromSeconds(seconds), RetryScope.Chat)));

    private protected async Task PassUntil(Task task)
    {
        for (var tries = 0; tries < 2_000 && !task.IsCompleted; tries++)
        {
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            if (!task.IsCompleted) Time.Advance(Duration.FromMilliseconds(250));
        }
        await task;
    }

    private protected static ChatAddress Chat(string name) => new("fake", name);
}
