using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord;

namespace Bot.Emulators.Tests.Discord.Support;

/// <summary>A client of the gateway without any cleverness: a raw WebSocket.</summary>
internal sealed class GatewayClient(DiscordServer server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly MemoryStream _packed = new();
    private ZLibStream? _zlib;

    public ClientWebSocket Socket { get; } = new();

    /// <summary>The hello.</summary>
    public JsonNode? Hello { get; private set; }

    public JsonNode? Ready { get; private set; }

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; private set; }

    /// <summary>The most bytes that came in one piece.</summary>
    public int LongestPart { get; private set; }

    public string SessionId => (string)Ready!["session_id"]!;

    public string ResumeUrl => (string)Ready!["resume_gateway_url"]!;

    /// <summary>Connects and takes the hello.</summary>
    public async Task Opens(string? url = null, string query = "?v=10&encoding=json")
    {
        using CancellationTokenSource end = new(Patience);
        await Socket.ConnectAsync(new($"{url ?? server.GatewayUrl}{query}"), end.Token);
        if (query.Contains("zlib-stream", StringComparison.Ordinal)) _zlib = new(_packed, CompressionMode.Decompress);
        Hello = await Next();
    }

    /// <summary>Connects, identifies, and takes READY.</summary>
    public async Task Begins(int intents = 1, int[]? shard = null)
    {
        await Opens();
        await Identifies(intents, shard);
        Ready = (await Event("READY"))["d"];
    }

    public Task Identifies(int intents = 1, int[]? shard = null, string? token = null)
    {
        var data = new JsonObject
        {
            ["token"] = token ?? server.Token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
        };
        if (shard is not null) data["shard"] = new JsonArray([.. shard.Select(s => (JsonNode)s)]);
        return Sends(2, data);
    }

    public Task Resumes(string session, long sequence) => Sends(
        6, new JsonObject { ["token"] = server.Token, ["session_id"] = session, ["seq"] = sequence });

    public Task Sends(int op, JsonNode? data) =>
        SendsText(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public async Task SendsText(string text, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        using CancellationTokenSource end = new(Patience);
        await Socket.SendAsync(Encoding.UTF8.GetBytes(text), type, true, end.Token);
    }

    /// <summary>The next payload; null when the server closed.</summary>
    public async Task<JsonNode?> Next()
    {
        using CancellationTokenSource end = new(Patience);
        var buffer = new byte[256];
        using MemoryStream message = new();
        while (true)
        {
            var part = await Socket.ReceiveAsync(buffer.AsMemory(), end.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, part.Count);
            LongestPart = Math.Max(LongestPart, part.Count);
            if (part.EndOfMessage) break;
        }
        var json = JsonNode.Parse(Unpacked(message.ToArray()))!;
        if (json["s"] is { } sequence) Sequence = (long)sequence;
        return json;
    }

    /// <summary>The next event of a name; other payloads are passed over.</summary>
    public async Task<JsonNode> Event(string name)
    {
        while (true)
        {
            var next = await Next();
            Assert.True(next is not null, $"closed with {Socket.CloseStatus}");
            if ((string?)next["t"] == name) return next;
        }
    }

    /// <summary>The next payload with an opcode; others are passed over.</summary>
    public async Task<JsonNode> Op(int op)
    {
        while (true)
        {
            var next = await Next();
            Assert.True(next is not null, $"closed with {Socket.CloseStatus}");
            if ((int?)next["op"] == op) return next;
        }
    }

    /// <summary>The next interaction.</summary>
    public async Task<JsonNode> Interaction() => (await Event("INTERACTION_CREATE"))["d"]!;

    /// <summary>Reads on until the server closes, and gives its code.</summary>
    public async Task<int?> ClosedWith()
    {
        while (Socket.State == WebSocketState.Open && await Next() is not null)
        {
        }
        return (int?)Socket.CloseStatus;
    }

    /// <summary>Closes, and waits until the server has seen it.</summary>
    public async Task Closes(int code)
    {
        using CancellationTokenSource end = new(Patience);
        await Socket.CloseAsync((WebSocketCloseStatus)code, "", end.Token);
    }

    public void Dispose()
    {
        Socket.Dispose();
        _zlib?.Dispose();
        _packed.Dispose();
    }

    private byte[] Unpacked(byte[] message)
    {
        if (_zlib is null) return message;
        Assert.Equal([0x00, 0x00, 0xFF, 0xFF], message[^4..]);
        var at = _packed.Position;
        _packed.Position = _packed.Length;
        _packed.Write(message);
        _packed.Position = at;
        using MemoryStream plain = new();
        var buffer = new byte[4096];
        // The end of a message is not the end of the stream: read until it is one whole JSON text.
        while (true)
        {
            var read = _zlib.Read(buffer);
            plain.Write(buffer, 0, read);
            if (read == 0 || IsWhole(plain.ToArray())) return plain.ToArray();
        }
    }

    private static bool IsWhole(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
