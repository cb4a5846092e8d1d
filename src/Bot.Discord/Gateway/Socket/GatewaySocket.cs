using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using Bot.Discord.Gateway.Session;

namespace Bot.Discord.Gateway.Socket;

/// <summary>One connection. Reads all the time, writes one frame after the other, and tells what happens to it; that it
/// is over is the last thing.</summary>
internal sealed class GatewaySocket(Uri address, Action<GatewaySocket, GatewayInput> happened, TimeProvider clock)
{
    /// <summary>A longer message is passed over. The largest that Discord sends, a server with all its channels and
    /// threads, is a good deal smaller.</summary>
    public const int LargestMessage = 16 << 20;

    private const int Chunk = 16 << 10;

    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
    private readonly TaskCompletionSource<int> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Run();

    public void Send(byte[] frame) => _frames.Writer.TryWrite(frame);

    /// <summary>Says why, waits a moment for the other side, and is gone.</summary>
    public Task Close(int code)
    {
        _frames.Writer.TryComplete();
        _leaving.TrySetResult(code);
        return _running;
    }

    private async Task Run()
    {
        using var over = new CancellationTokenSource();
        using var socket = new ClientWebSocket { Options = { KeepAliveInterval = TimeSpan.Zero } };
        var talking = Talk(socket, over.Token);
        await Task.WhenAny(talking, _leaving.Task);
        if (!talking.IsCompleted) await SayGoodbye(socket, await _leaving.Task, talking);
        await over.CancelAsync();
        socket.Abort();
        await talking;
        _frames.Writer.TryComplete();
        happened(this, new GatewayInput.Closed((int?)socket.CloseStatus));
    }

    private async Task Talk(ClientWebSocket socket, CancellationToken over)
    {
        try
        {
            await socket.ConnectAsync(address, over);
            happened(this, new GatewayInput.Opened());
            var writing = Write(socket, over);
            await Read(socket, over);
            _frames.Writer.TryComplete();
            await writing;
        }
        catch (Exception)
        {
            // Refused, reset or closed by this side: it is over, and more is not to be known.
        }
    }

    private async Task SayGoodbye(ClientWebSocket socket, int code, Task talking)
    {
        if (socket.State is not WebSocketState.Open) return;
        using var enough = new CancellationTokenSource(TimeToClose, clock);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, enough.Token);
            await talking.WaitAsync(enough.Token);
        }
        catch (Exception)
        {
            // Then the other side learns it from the connection.
        }
    }

    private async Task Write(ClientWebSocket socket, CancellationToken over)
    {
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync(over))
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, over);
        }
        catch (Exception)
        {
            // Reading ends with it.
            socket.Abort();
        }
    }

    private async Task Read(ClientWebSocket socket, CancellationToken over)
    {
        var message = new ArrayBufferWriter<byte>(Chunk);
        var isTooLong = false;
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(Chunk), over);
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
