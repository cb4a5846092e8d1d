using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>All sessions and connections. The gate is held.</summary>
internal sealed class Sessions(World world)
{
    private readonly List<Session> _all = [];
    private readonly List<GatewayConnection> _connections = [];

    public IdentifyBudget Budget { get; } = new(world);

    /// <summary>Sessions that were resumed.</summary>
    public int Resumes { get; set; }

    public IReadOnlyList<GatewayConnection> Connections => _connections;

    /// <summary>Connections with a session.</summary>
    public int Connected => _connections.Count(c => c.Session is not null);

    public IEnumerable<Session> Alive()
    {
        _all.RemoveAll(s => s.IsExpired);
        return _all;
    }

    public Session? Find(string id) => Alive().FirstOrDefault(s => s.Id == id);

    public void Add(Session session) => _all.Add(session);

    public void Forget(Session session) => _all.Remove(session);

    public void Opens(GatewayConnection connection) => _connections.Add(connection);

    public void Closes(GatewayConnection connection)
    {
        _connections.Remove(connection);
        connection.Session?.Detach(connection);
    }
}
