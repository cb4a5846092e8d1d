using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace Bot.Web.Tests.Support;

/// <summary>An open page: keeps what the live connection tells, as the browser does.</summary>
internal sealed class LivePage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public string? Store { get; private set; }

    public long? Cursor { get; private set; }

    public JsonElement State { get; private set; }

    public List<string> Toasts { get; } = [];

    /// <summary>All messages that came, in the order in which they came, repeats and all.</summary>
    public List<JsonElement> Came { get; } = [];

    public static async Task<LivePage> Open(Uri url, string person, string? store, long? after, bool room)
    {
        var page = new LivePage();
        page._socket.Options.SetRequestHeader("Origin", url.GetLeftPart(UriPartial.Authority));
        var query = $"?as={person}&room={room}";
        if (store is not null) query += string.Create(CultureInfo.InvariantCulture, $"&store={store}&after={after}");
        await page._socket.ConnectAsync(new Uri($"ws://{url.Authority}/live{query}"), CancellationToken.None);
        return page;
    }

    /// <summary>The newest form of each message by id.</summary>
    public IReadOnlyList<JsonElement> Messages =>
        [.. Came.GroupBy(m => m.GetProperty("id").GetInt64()).OrderBy(g => g.Key).Select(g => g.Last())];

    public IReadOnlyList<string> Texts(string chat = "private") =>
        [.. Messages.Where(m => m.GetProperty("chat").GetString() == chat).Select(Words)];

    /// <summary>Reads frames until something is so.</summary>
    public async Task Until(Func<LivePage, bool> condition)
    {
        while (!condition(this))
            if (!await ReadFrame()) throw new InvalidOperationException("The server closed the connection.");
    }

    /// <summary>Reads until the server says goodbye.</summary>
    public async Task UntilClosed()
    {
        while (await ReadFrame())
        {
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<bool> ReadFrame()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var whole = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return false;
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        Apply(JsonElement.Parse(whole.ToArray()));
        return true;
    }

    private void Apply(JsonElement frame)
    {
        if (frame.TryGetProperty("pages", out var pages))
            foreach (var page in pages.EnumerateArray()) Came.AddRange(page.GetProperty("messages").EnumerateArray());
        if (frame.TryGetProperty("messages", out var messages)) Came.AddRange(messages.EnumerateArray());
        if (frame.TryGetProperty("state", out var state)) State = state;
        if (frame.TryGetProperty("toast", out var toast)) Toasts.Add(toast.GetString()!);
        if (frame.TryGetProperty("store", out var store)) Store = store.GetString();
        if (frame.TryGetProperty("cursor", out var cursor)) Cursor = cursor.GetInt64();
    }

    private static string Words(JsonElement message) => message.GetProperty("kind").GetString() switch
    {
        "text" => message.GetProperty("text").GetString()!,
        "card" => message.GetProperty("card").GetProperty("body").GetProperty("blocks")[0].GetProperty("content")[0]
            .GetProperty("text").GetString()!,
        var line => $"{message.GetProperty("from").GetString()} {line}",
    };
}
