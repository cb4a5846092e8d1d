using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace Bot.Host.Tests.Support;

/// <summary>An open page of one person: listens for as long as it is open, and reconnects by its cursor.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private static readonly TimeSpan PauseBeforeReconnect = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<long, ChatMessage> _shown = [];
    private readonly HashSet<(long Id, long Seq)> _came = [];
    private readonly CancellationTokenSource _closed = new();
    private readonly string _person;
    private readonly Func<Uri> _where;
    private readonly Action<ChatMessage> _heard;
    private readonly Task _listening;
    private string? _store;
    private long? _cursor;

    /// <param name="person">Whose it is.</param>
    /// <param name="where">Where the worker is now.</param>
    /// <param name="heard">Told of each message the moment it comes.</param>
    public OpenPage(string person, Func<Uri> where, Action<ChatMessage>? heard = null)
    {
        (_person, _where, _heard) = (person, where, heard ?? (_ => { }));
        _listening = Task.Run(Listen);
    }

    /// <summary>What stands in the chats now, in order.</summary>
    public IReadOnlyList<ChatMessage> Messages => [.. _shown.Values.OrderBy(m => m.Id)];

    /// <summary>Changes that were sent a second time; a chat shown afresh may hold some of them.</summary>
    public int Repeats { get; private set; }

    public ConcurrentQueue<string> Toasts { get; } = [];

    public bool InRoom { get; private set; }

    /// <summary>Waits for a message.</summary>
    public Task<ChatMessage> Shows(Func<ChatMessage, bool> wanted, string what) => Until.Some(
        () => Messages.LastOrDefault(wanted),
        () => $"{_person} sees {what}; there is:\n{string.Join('\n', Messages.Select(m => $"{m.Id} {m.Words}"))}");

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _listening;
        _closed.Dispose();
    }

    private async Task Listen()
    {
        while (!_closed.IsCancellationRequested)
        {
            try
            {
                using var socket = await Connect();
                while (await Frame(socket) is { } frame) Apply(frame);
            }
            catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException)
            {
                // The worker is away: the next try comes soon.
            }
            if (_closed.IsCancellationRequested) return;
            await Until.Rest(PauseBeforeReconnect);
        }
    }

    private async Task<ClientWebSocket> Connect()
    {
        var socket = new ClientWebSocket();
        var url = _where();
        socket.Options.SetRequestHeader("Origin", url.GetLeftPart(UriPartial.Authority));
        var query = $"?as={_person}&room={InRoom}";
        if (_store is not null)
            query += string.Create(CultureInfo.InvariantCulture, $"&store={_store}&after={_cursor}");
        await socket.ConnectAsync(new Uri($"ws://{url.Authority}/live{query}"), _closed.Token);
        return socket;
    }

    /// <summary>Null when the server said goodbye.</summary>
    private async Task<JsonElement?> Frame(ClientWebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16_384];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, _closed.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonElement.Parse(whole.ToArray());
    }

    private void Apply(JsonElement frame)
    {
        var isFresh = frame.TryGetProperty("pages", out var pages);
        if (isFresh) foreach (var page in pages.EnumerateArray()) Show(page.GetProperty("messages"), isFresh);
        if (frame.TryGetProperty("messages", out var messages)) Show(messages, isFresh);
        if (frame.TryGetProperty("state", out var state)) InRoom = state.GetProperty("inRoom").GetBoolean();
        if (frame.TryGetProperty("toast", out var toast)) Toasts.Enqueue(toast.GetString()!);
        if (frame.TryGetProperty("store", out var store)) _store = store.GetString();
        if (frame.TryGetProperty("cursor", out var cursor)) _cursor = cursor.GetInt64();
    }

    private void Show(JsonElement messages, bool isFresh)
    {
        foreach (var message in messages.EnumerateArray().Select(ChatMessage.Read))
        {
            if (!_came.Add((message.Id, message.Seq)) && !isFresh) Repeats++;
            _shown[message.Id] = message;
            _heard(message);
        }
    }
}
