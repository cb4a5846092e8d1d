using System.Net;
using System.Net.Sockets;

namespace Bot.Host.Tests.Support;

/// <summary>A line to a server on the loopback. While it is cut, nobody listens at its end.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private readonly int _server;
    private int _port;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    private Line(int server) => _server = server;

    public string Url => $"http://127.0.0.1:{_port}";

    /// <summary>A line to the port of this address.</summary>
    public static Line To(string url)
    {
        var line = new Line(new Uri(url).Port);
        line.Mends();
        return line;
    }

    /// <summary>Connections are refused from now on; those that are open are reset.</summary>
    public async Task Cuts()
    {
        _listener?.Dispose();
        _listener = null;
        await _accepting;
        lock (_gate)
        {
            foreach (var socket in _open) socket.Close(0);
            _open.Clear();
        }
    }

    /// <summary>Listens again, at the same port.</summary>
    public void Mends()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = Accept(_listener);
    }

    public async ValueTask DisposeAsync() => await Cuts();

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true) _ = Carry(await listener.AcceptSocketAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The line is cut.
        }
    }

    private async Task Carry(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_gate) _open.AddRange([client, server]);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            await using var near = new NetworkStream(client);
            await using var far = new NetworkStream(server);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            // Cut, or there is no server.
        }
        finally
        {
            client.Dispose();
            lock (_gate) _open.RemoveAll(socket => socket == client || socket == server);
        }
    }
}
