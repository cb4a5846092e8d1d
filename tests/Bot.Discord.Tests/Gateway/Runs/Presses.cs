namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>Who pressed what, and what came of it. A press must come to the bot unless Discord ended each session that
/// had it before the bot did, or a worker ended before the session was written down.</summary>
internal sealed class Presses
{
    private readonly Dictionary<string, Press> _all = [];
    private int _last;

    /// <summary>Presses that had to come.</summary>
    public int Due => _all.Values.Count(p => p.Holders.Any(h => h.CanDeliver));

    public int Excused => _all.Count - Due;

    /// <summary>Somebody presses; each session that there is has it.</summary>
    public void Happens(IReadOnlyList<DiscordSession> sessions)
    {
        var id = $"{++_last}";
        var press = _all[id] = new Press();
        foreach (var session in sessions) Comes(id, press, session);
    }

    /// <summary>Discord tells a press once more.</summary>
    public void Repeat(DiscordSession session)
    {
        var told = _all.Where(p => p.Value.Holders.Any(h => h.Session == session)).ToList();
        if (told.Count > 0) Comes(told[^1].Key, told[^1].Value, session);
    }

    /// <summary>A worker took it in.</summary>
    public void Received(string id, string sessionId)
    {
        foreach (var holder in _all[id].Holders.Where(h => h.Session.Id == sessionId)) holder.IsReceived = true;
    }

    /// <summary>The bot is done with it. Whatever comes twice has one effect.</summary>
    public void Handled(string id) => _all[id].IsHandled = true;

    /// <summary>Discord ended the session: what no worker has by then cannot come any more.</summary>
    public void Ended(DiscordSession session)
    {
        foreach (var holder in Open().Where(h => h.Session == session && !h.IsReceived)) holder.CanDeliver = false;
    }

    /// <summary>A worker ended. What it had in memory comes again from the session that it wrote down, if any.
    /// </summary>
    public void WorkerEnded()
    {
        foreach (var holder in Open())
        {
            if (holder.Session.IsAbandoned || !holder.Session.IsAlive) holder.CanDeliver = false;
            holder.IsReceived = false;
        }
    }

    public IEnumerable<string> Lost() => _all
        .Where(p => !p.Value.IsHandled && p.Value.Holders.Any(h => h.CanDeliver))
        .Select(p => $"Press {p.Key} never came.");

    private static void Comes(string id, Press press, DiscordSession session)
    {
        press.Holders.Add(new Holder(session) { CanDeliver = !session.IsAbandoned });
        session.Append("INTERACTION_CREATE", id);
    }

    private IEnumerable<Holder> Open() => _all.Values.Where(p => !p.IsHandled).SelectMany(p => p.Holders);

    private sealed class Press
    {
        public List<Holder> Holders { get; } = [];

        public bool IsHandled { get; set; }
    }

    private sealed class Holder(DiscordSession session)
    {
        public DiscordSession Session { get; } = session;

        public bool CanDeliver { get; set; } = true;

        public bool IsReceived { get; set; }
    }
}
