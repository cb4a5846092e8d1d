using Bot.Discord.Gateway;

namespace Bot.Discord.Tests.Gateway.Emulated;

/// <summary>Which presses there were, and which the bot is done with, each counted once by its interaction's id.
/// </summary>
internal sealed class Ledger
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _due = [];
    private readonly Dictionary<string, HashSet<string>> _done = [];
    private readonly HashSet<string> _ended = [];
    private string? _session;

    /// <summary>Presses made while Discord had no session, or lost with one, are nobody's fault.</summary>
    public int Excused { get; private set; }

    public bool HasSession
    {
        get
        {
            lock (_gate) return _session is not null && !_ended.Contains(_session);
        }
    }

    public int Pressed => _due.Count;

    public IReadOnlyList<string> Open
    {
        get
        {
            lock (_gate) return [.. _due.Except(_done.Keys)];
        }
    }

    /// <summary>Presses that had more than one effect.</summary>
    public IReadOnlyList<string> Doubled
    {
        get
        {
            lock (_gate) return [.. _done.Where(d => d.Value.Count > 1).Select(d => d.Key)];
        }
    }

    public void Pressing(string press)
    {
        lock (_gate)
        {
            if (HasSession) _due.Add(press);
            else Excused++;
        }
    }

    /// <summary>The bot has seen a READY, which may be one of a session that is over by now.</summary>
    public void SessionBegins(string session)
    {
        lock (_gate)
        {
            if (!_ended.Contains(session)) _session = session;
        }
    }

    /// <summary>Discord ended these sessions, or a worker ended that told nobody of them.</summary>
    public void SessionsEnd(IEnumerable<string> sessions)
    {
        lock (_gate)
        {
            var had = _ended.Count;
            _ended.UnionWith(sessions);
            if (_ended.Count == had) return;
            Excused += _due.RemoveWhere(p => !_done.ContainsKey(p));
        }
    }

    public void Done(string press, string interaction)
    {
        lock (_gate)
        {
            if (!_done.TryGetValue(press, out var ids)) _done[press] = ids = [];
            ids.Add(interaction);
        }
    }
}

/// <summary>A bot that takes its time.</summary>
internal sealed class SlowBot(Ledger ledger, TimeProvider clock, int seed) : IGatewayEvents
{
    private readonly Random _dice = new(seed);

    /// <summary>Whether the worker died: what it does then has no effect.</summary>
    public bool IsDead { get; set; }

    public async ValueTask<Task> HandIn(GatewayEvent happened, CancellationToken cancellationToken)
    {
        if (_dice.Next(4) == 0)
            await Task.Delay(TimeSpan.FromSeconds(_dice.NextDouble()), clock, cancellationToken);
        return Handle(happened, TimeSpan.FromSeconds(_dice.Next(3) == 0 ? _dice.NextDouble() * 8 : 0));
    }

    private async Task Handle(GatewayEvent happened, TimeSpan time)
    {
        if (time > TimeSpan.Zero) await Task.Delay(time, clock);
        else await Task.Yield();
        if (IsDead) return;
        if (happened.Name == "READY") ledger.SessionBegins(happened.Data.GetProperty("session_id").GetString()!);
        if (happened.Name != "INTERACTION_CREATE") return;
        ledger.Done(
            happened.Data.GetProperty("data").GetProperty("custom_id").GetString()!,
            happened.Data.GetProperty("id").GetString()!);
    }
}
