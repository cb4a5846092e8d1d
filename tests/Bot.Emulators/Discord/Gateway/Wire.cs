using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>A WebSocket, with the compression and the frames that were asked for.</summary>
internal sealed class Wire : IDisposable
{
    /// <summary>What a client may send at once.</summary>
    public const int MostBytes = 4096;

    private readonly WebSocket _socket;
    private readonly Action _drop;
    private readonly int _frame;
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream? _zlib;
    private readonly byte[] _buffer = new byte[MostBytes * 4];

    /// <param name="drop">Ends the connection below.</param>
    /// <param name="frame">The size of frames in bytes; 0 for one frame each.</param>
    public Wire(WebSocket socket, Action drop, int frame, bool zlib)
    {
        (_socket, _drop, _frame) = (socket, drop, frame);
        // One stream for the whole connection; each message ends with a flush.
        if (zlib) _zlib = new(_packed, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>The code with which the client closed.</summary>
    public int? ClosedBy { get; private set; }

    public async Task Send(string json, CancellationToken end)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        if (_zlib is null)
        {
            await Send(bytes, WebSocketMessageType.Text, end);
            return;
        }
        _packed.SetLength(0);
        _zlib.Write(bytes);
        _zlib.Flush();
        await Send(_packed.ToArray(), WebSocketMessageType.Binary, end);
    }

    public async Task Close(int code, string reason, CancellationToken end)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, end);
    }

    public void Drop() => _drop();

    /// <summary>The next message; null when the client has closed.</summary>
    public async Task<ReadOnlyMemory<byte>?> Receive(CancellationToken end)
    {
        var read = 0;
        while (true)
        {
            // What is too long is cut just above the limit, and refused for it.
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(Math.Min(read, MostBytes + 1)), end);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClosedBy = (int?)_socket.CloseStatus;
                await Close(ClosedBy is null or 1005 ? 1000 : ClosedBy.Value, "", end);
                return null;
            }
            read = Math.Min(read, MostBytes + 1) + part.Count;
            if (part.EndOfMessage) return _buffer.AsMemory(0, read);
        }
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _packed.Dispose();
    }

    private async Task Send(ReadOnlyMemory<byte> bytes, WebSocketMessageType type, CancellationToken end)
    {
        for (var at = 0; _frame > 0 && bytes.Length - at > _frame; at += _frame)
        {
            await _socket.SendAsync(bytes.Slice(at, _frame), type, endOfMessage: false, end);
        }
        var rest = _frame > 0 ? (bytes.Length - 1) / _frame * _frame : 0;
        await _socket.SendAsync(bytes[rest..], type, endOfMessage: true, end);
    }
}
