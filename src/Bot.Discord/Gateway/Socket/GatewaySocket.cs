using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using Bot.Discord.Gateway.Session;

namespace Bot.Discord.Gateway.Socket;

/// <summary>One connection. Reads all the time, writes one frame after the other, and tells what happens to it; that it
/// is over is the last thing.</summary>
internal sealed class GatewaySocket(Uri address, Action<GatewaySocket, GatewayInput> happened, TimeProvider clock)
    : IAsyncDisposable
{
    /// <summary>A longer message is passed over. The largest that Discord sends, a server with all its channels and
    /// threads, is a good deal smaller.</summary>
    public const int LargestMessage = 16 << 20;

    private const int Chunk = 16 << 10;

    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new() { Options = { KeepAliveInterval = TimeSpan.Zero } };
    private readonly CancellationTokenSource _over = new();
    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
    private Task _writing = Task.CompletedTask;
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Run();

    public void Send(byte[] frame) => _frames.Writer.TryWrite(frame);

    /// <summary>Says why, waits a moment for the other side, and is gone.</summary>
    public async Task Close(int code)
    {
        _frames.Writer.TryComplete();
        using (var enough = new CancellationTokenSource(TimeToClose, clock)) await SayGoodbye(code, enough.Token);
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _running;
        _over.Dispose();
        _socket.Dispose();
    }

    private async Task SayGoodbye(int code, CancellationToken cancellationToken)
    {
        if (_socket.State is not WebSocketState.Open) return;
        try
        {
            await _writing.WaitAsync(cancellationToken);
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken);
            await _running.WaitAsync(cancellationToken);
        }
        catch (Exception)
        {
            // Then the other side learns it from the connection.
        }
    }

    private async Task Run()
    {
        await Task.Yield();
        try
        {
            await _socket.ConnectAsync(address, _over.Token);
            happened(this, new GatewayInput.Opened());
            _writing = Write();
            await Read();
        }
        catch (Exception)
        {
            // Refused, reset, closed by this side: the connection is over, and that is told below.
        }
        var code = (int?)_socket.CloseStatus;
        _frames.Writer.TryComplete();
        _socket.Abort();
        await _writing;
        happened(this, new GatewayInput.Closed(code));
    }

    private async Task Write()
    {
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync(_over.Token))
                await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _over.Token);
        }
        catch (Exception)
        {
            // Reading ends with it.
            _socket.Abort();
        }
    }

    private async Task Read()
    {
        var message = new ArrayBufferWriter<byte>(Chunk);
        var isTooLong = false;
        while (true)
        {
            var part = await _socket.ReceiveAsync(message.GetMemory(Chunk), _over.Token);
            if (part.MessageType is WebSocketMessageType.Close) return;
            isTooLong |= message.WrittenCount + part.Count > LargestMessage;
            if (!isTooLong) message.Advance(part.Count);
            if (!part.EndOfMessage) continue;
            var frame = isTooLong ? null : GatewayFrame.Read(message.WrittenSpan);
            happened(this, frame is null ? new GatewayInput.Unreadable() : new GatewayInput.Received(frame));
            isTooLong = false;
            // A large one is rare; its room is not kept.
            if (message.Capacity > Chunk * 64) message = new ArrayBufferWriter<byte>(Chunk);
            else message.ResetWrittenCount();
        }
    }
}
