using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Bot.Discord.Tests.Gateway.Sockets.Support;

/// <summary>Discord's end of one connection.</summary>
internal sealed class Peer(WebSocket socket, HttpContext context, int number, Uri resumeUrl, CancellationToken over)
{
    private readonly Channel<JsonNode> _frames = Channel.CreateUnbounded<JsonNode>();
    private readonly TaskCompletionSource _closed = new();
    private readonly SemaphoreSlim _writing = new(1);
    private int _beats;

    /// <summary>The how manieth connection it is, from 1.</summary>
    public int Number => number;

    public string Address => $"{context.Request.Path}{context.Request.QueryString}";

    /// <summary>Heartbeats that came.</summary>
    public int Beats => _beats;

    /// <summary>Whether heartbeats are acknowledged.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>The code with which the worker closed.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <summary>Says hello.</summary>
    /// <returns>What the worker asks for.</returns>
    public async Task<JsonNode> Hello(int interval = 40_000)
    {
        await Send($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}}}""");
        return await Next();
    }

    /// <summary>Says hello and gives a session.</summary>
    public async Task<JsonNode> Ready(string id = "s1", int interval = 40_000)
    {
        var asked = await Hello(interval);
        await Event("READY", 1, $$"""{"session_id":"{{id}}","resume_gateway_url":"{{resumeUrl}}","guilds":[]}""");
        return asked;
    }

    /// <summary>The next frame that is no heartbeat.</summary>
    public async Task<JsonNode> Next() => await _frames.Reader.ReadAsync(over);

    public Task Event(string name, long sequence, string data = "{}") =>
        Send($$"""{"op":0,"t":"{{name}}","s":{{sequence}},"d":{{data}}}""");

    public Task Send(string text, WebSocketMessageType type = WebSocketMessageType.Text, int parts = 1) =>
        Send(Encoding.UTF8.GetBytes(text), type, parts);

    public async Task Send(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text, int parts = 1)
    {
        await _writing.WaitAsync(over);
        try
        {
            for (var i = 0; i < parts; i++)
            {
                var (from, to) = (bytes.Length * i / parts, bytes.Length * (i + 1) / parts);
                await socket.SendAsync(bytes.AsMemory(from..to), type, endOfMessage: i == parts - 1, over);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task Close(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, null, over);

    /// <summary>Until the worker closes or is gone.</summary>
    public Task Closed() => _closed.Task.WaitAsync(over);

    public async Task Listen()
    {
        var buffer = new byte[8_192];
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(), over);
                if (got.MessageType is WebSocketMessageType.Close) return;
                await Heard(JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, got.Count))!);
            }
        }
        catch (WebSocketException)
        {
            // Gone without a word.
        }
        finally
        {
            _closed.TrySetResult();
        }
    }

    private async Task Heard(JsonNode frame)
    {
        if ((int?)frame["op"] != 1)
        {
            await _frames.Writer.WriteAsync(frame, over);
            return;
        }
        Interlocked.Increment(ref _beats);
        if (Acknowledges) await Send("""{"op":11}""");
    }
}
