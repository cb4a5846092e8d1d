using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Telegram.Api;

namespace Bot.Telegram.Tests.Updates.Support;

/// <summary>A Bot API server in the test's own process. It keeps updates until they are confirmed, and first of all
/// answers what the test prepared.</summary>
internal sealed class StubApi(TimeProvider clock) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, string> _updates = [];
    private TaskCompletionSource _news = New();

    /// <summary>Every call: the method and what was sent.</summary>
    public ConcurrentQueue<(string Method, JsonElement Body)> Calls { get; } = new();

    /// <summary>Answers to the next calls of a method, before it works again.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<Func<HttpResponseMessage>>> Prepared { get; } = [];

    public TelegramBotClient Client => new(new HttpClient(this), new Uri("http://api.test"), "42:TOKEN", clock);

    public IReadOnlyList<JsonElement> CallsOf(string method) =>
        [.. Calls.Where(c => c.Method == method).Select(c => c.Body)];

    public void Prepare(string method, params Func<HttpResponseMessage>[] answers) =>
        answers.ToList().ForEach(Prepared.GetOrAdd(method, _ => new()).Enqueue);

    public void Add(long id, string update)
    {
        lock (_gate)
        {
            _updates[id] = update;
            _news.TrySetResult();
        }
    }

    public static HttpResponseMessage Ok(string result) =>
        Json(HttpStatusCode.OK, $$"""{"ok":true,"result":{{result}} }""");

    public static HttpResponseMessage Error(int code, string description, string rest = "") => Json(
        (HttpStatusCode)code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{rest}} }""");

    public static HttpResponseMessage Html(HttpStatusCode status) =>
        new(status) { Content = new StringContent("<html>Bad Gateway</html>", Encoding.UTF8, "text/html") };

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Unreachable() =>
        throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement.Clone();
        Calls.Enqueue((method, body));
        if (Prepared.TryGetValue(method, out var prepared) && prepared.TryDequeue(out var answer)) return answer();
        return method == "getUpdates" ? await Updates(body, cancellationToken) : Ok("true");
    }

    private async Task<HttpResponseMessage> Updates(JsonElement request, CancellationToken cancellationToken)
    {
        var offset = request.TryGetProperty("offset", out var given) ? given.GetInt64() : 0;
        var news = Confirm(offset);
        var wait = TimeSpan.FromSeconds(request.GetProperty("timeout").GetInt32());
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(news, Task.Delay(wait, clock, enough.Token));
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return Ok($"[{string.Join(',', _updates.Values.Take(request.GetProperty("limit").GetInt32()))}]");
    }

    private Task Confirm(long offset)
    {
        lock (_gate)
        {
            foreach (var id in _updates.Keys.Where(id => id < offset).ToList()) _updates.Remove(id);
            if (_updates.Count > 0) return Task.CompletedTask;
            if (_news.Task.IsCompleted) _news = New();
            return _news.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
