namespace Bot.Discord.Api.Limits;

/// <summary>Lets requests go as fast as the platform allows, in the order in which they came. Short waits are waited;
/// whoever would wait longer learns how long.</summary>
internal sealed class RateLimits(double requestsPerSecond, TimeProvider clock)
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>What is said to those who waited in vain for another's answer.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _queue = [];
    private readonly Buckets _buckets = new();
    private readonly GlobalLimit _global = new(requestsPerSecond);
    private readonly InvalidRequests _invalid = new();
    private readonly long _start = clock.GetTimestamp();

    /// <summary>How many buckets are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate) return _buckets.Count;
        }
    }

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Waits for the request's turn. An entry with a bucket is to be given back by <see cref="Leave"/>.
    /// </summary>
    public async Task<Entry> Enter(Route route, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(route, Now + LongestWait);
        lock (_gate) _queue.AddLast(waiter);
        try
        {
            while (true)
            {
                TimeSpan pause;
                lock (_gate)
                {
                    Admit();
                    pause = waiter.Pause;
                }
                if (await waiter.IsAnsweredWithin(pause, clock, cancellationToken)) return await waiter.Answer.Task;
            }
        }
        catch (OperationCanceledException)
        {
            lock (_gate) _queue.Remove(waiter);
            if (waiter.Answer.Task.IsCompletedSuccessfully) Leave(await waiter.Answer.Task, null);
            throw;
        }
    }

    /// <summary>The request is over.</summary>
    /// <param name="entry">What <see cref="Enter"/> gave.</param>
    /// <param name="told">What the answer tells; null: there was none.</param>
    public void Leave(Entry entry, ToldLimits? told)
    {
        lock (_gate)
        {
            var now = Now;
            entry.Bucket?.Over(told is not null);
            if (told is not null) _buckets.Take(entry.Route, told, now);
            if (told is { IsInvalid: true }) _invalid.Seen(now);
            if (told is { Status: 429, IsGlobal: true, RetryAfter: { } wait }) _global.Hold(now + wait);
            Admit();
        }
    }

    /// <summary>Lets go all who may, and tells all who would wait too long.</summary>
    private void Admit()
    {
        var now = Now;
        _buckets.Sweep(now);
        for (var node = _queue.First; node is not null;)
        {
            var (waiter, here) = (node.Value, node);
            node = node.Next;
            var bucket = _buckets.Of(waiter.Route);
            var (wait, isGlobal) = WaitOf(waiter.Route, bucket, now);
            if (wait == TimeSpan.Zero)
            {
                bucket.Sent();
                if (!waiter.Route.IsInteraction) _global.Sent(now);
                waiter.Answer.SetResult(new Entry(waiter.Route, bucket));
            }
            else if (now + (wait ?? TimeSpan.Zero) > waiter.Deadline)
                waiter.Answer.SetResult(new Entry(waiter.Route, null) { Wait = wait ?? Later, IsGlobal = isGlobal });
            else
            {
                waiter.Pause = wait ?? waiter.Deadline - now;
                continue;
            }
            _queue.Remove(here);
        }
    }

    private (TimeSpan? Wait, bool IsGlobal) WaitOf(Route route, Bucket bucket, TimeSpan now)
    {
        var all = _invalid.WaitAt(now, route.IsInteraction);
        if (!route.IsInteraction && _global.WaitAt(now) is var global && global > all) all = global;
        return bucket.WaitAt(now) is var own && (own is null || own >= all) ? (own, false) : (all, true);
    }
}
