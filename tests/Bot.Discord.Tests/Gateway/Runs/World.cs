using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>Time and chance of one run. All that happens stands on one agenda.</summary>
internal sealed class World(int seed) : TimeProvider
{
    private readonly PriorityQueue<Func<Task>, (Instant At, long Order)> _agenda = new();
    private long _order;

    public Random Dice { get; } = new(seed);

    public Instant Now { get; private set; } = Instant.FromUtc(2026, 11, 22, 9, 0);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public bool Holds(double chance) => Dice.NextDouble() < chance;

    public T OneOf<T>(params T[] all) => all[Dice.Next(all.Length)];

    public Duration Seconds(double from, double to) =>
        Duration.FromMilliseconds(Math.Round(1000 * (from + ((to - from) * Dice.NextDouble()))));

    public void In(Duration time, Func<Task> happens) => _agenda.Enqueue(happens, (Now + time, _order++));

    public void In(Duration time, Action happens) => In(time, () =>
    {
        happens();
        return Task.CompletedTask;
    });

    public async Task Passes(Duration time)
    {
        var end = Now + time;
        while (_agenda.TryPeek(out _, out var next) && next.At <= end)
        {
            Now = Instant.Max(Now, next.At);
            await _agenda.Dequeue()();
        }
        Now = end;
    }
}
