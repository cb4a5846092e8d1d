namespace Bot.ContentTools.Proving.Python;

/// <summary>Works through lanes with as many workers at a time as it may have. A worker that is not fit any more is
/// replaced.</summary>
internal sealed class Workshop(PythonSetup setup, Toolbox tools, int jobs, TimeProvider clock)
{
    /// <summary>How much longer than the code itself an answer may take.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();

    /// <exception cref="CannotProveException">A worker does not start.</exception>
    public async Task Run(IReadOnlyList<Lane> lanes, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var all = Enumerable.Range(0, Math.Min(jobs, lanes.Sum(l => l.Waiting)))
            .Select(_ => Work(lanes, stop)).ToList();
        await Task.WhenAll(all);
    }

    private async Task Work(IReadOnlyList<Lane> lanes, CancellationTokenSource stop)
    {
        try
        {
            while (Choose(lanes) is { } lane) await Drain(lane, stop.Token);
        }
        catch (CannotProveException)
        {
            await stop.CancelAsync();
            throw;
        }
    }

    /// <summary>The lane with the fewest workers among those with work.</summary>
    private Lane? Choose(IReadOnlyList<Lane> lanes)
    {
        lock (_gate)
        {
            var lane = lanes.Where(l => l.Waiting > 0).MinBy(l => l.Workers);
            if (lane is not null) lane.Workers++;
            return lane;
        }
    }

    private async Task Drain(Lane lane, CancellationToken ct)
    {
        PythonWorker? worker = null;
        try
        {
            while (lane.Next() is { } request)
            {
                if (worker is { IsFit: false })
                {
                    await worker.DisposeAsync();
                    worker = null;
                }
                worker ??= await PythonWorker.Start(setup, tools, lane.HashSeed, clock, ct);
                request.Answered(await worker.Ask(request.Body, TimeSpan.FromSeconds(request.Seconds) + Grace, ct));
            }
        }
        finally
        {
            if (worker is not null) await worker.DisposeAsync();
            lock (_gate) lane.Workers--;
        }
    }
}
