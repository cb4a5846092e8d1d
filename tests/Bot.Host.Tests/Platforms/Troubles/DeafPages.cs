using System.Net.Sockets;
using System.Text;
using Bot.Host.Tests.Platforms.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Platforms.Troubles;

/// <summary>Pages that never read what they are sent, and requests that never come to their end.</summary>
internal sealed class DeafPages : IAsyncDisposable
{
    private const int Each = 40;
    private const int SmallBuffer = 1_024;
    private const int Texts = 60;

    private readonly List<Socket> _open = [];

    /// <summary>Opens them, and has so much said in the room that nothing more fits on their lines.</summary>
    public static async Task<DeafPages> Open(ThreePlatforms world)
    {
        var pages = new DeafPages();
        var host = world.Url.Authority;
        await using var talker = new WebPerson("talker", () => world.Url);
        await talker.Joins();
        for (var page = 0; page < Each; page++)
        {
            await pages.Says(
                world.Url,
                $"GET /live?as=talker&room=true HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            await pages.Says(
                world.Url,
                $"POST /api/actions?as=talker HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{");
        }
        for (var text = 0; text < Texts; text++) await talker.Types(new string('x', 4_000), "room");
        return pages;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var socket in _open) socket.Dispose();
        return default;
    }

    private async Task Says(Uri url, string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallBuffer };
        _open.Add(socket);
        await socket.ConnectAsync(url.Host, url.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
    }
}
