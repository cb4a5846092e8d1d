using Bot.Discord.Api;
using Bot.Discord.Api.Limits;
using Bot.Testing;
using NodaTime;

namespace Bot.Discord.Tests.Api.Support;

/// <summary>A client and the server it speaks to, with a clock that stands still.</summary>
internal sealed class Rest : IAsyncDisposable
{
    public const string Token = "MTIz.SECRET.token";
    public const string Sent = """{"id":"1290000000000000001","channel_id":"5","new_field":{"a":[1]}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Queue<TaskCompletionSource<string?>> _asked = [];
    private readonly Lock _gate = new();
    private readonly RawServer _server;
    private readonly HttpClient _http = DiscordRestClient.NewHttp();

    /// <param name="answer">The response to each request; null: <see cref="Answer"/> gives them.</param>
    /// <param name="perSecond">The global limit.</param>
    public Rest(Func<string, string?>? answer = null, double perSecond = 50)
    {
        _server = new RawServer(request => answer is null ? Ask() : Task.FromResult(answer(request)));
        Client = new DiscordRestClient(_http, _server.Url, Token, perSecond, Time);
    }

    public ManualTime Time { get; } = new(Some.Monday);

    public DiscordRestClient Client { get; }

    public IReadOnlyList<string> Requests => _server.Requests;

    /// <summary>Whether a request waits here for its turn. Whether it may go is settled when Send returns.</summary>
    public bool IsHeldBack => Time.IsAwaitedWithin(
        Duration.FromTimeSpan(RateLimits.LongestWait) + Duration.FromMilliseconds(1));

    public Task<ApiAnswer<Message>> Post(ulong channel = 5, string content = "Hello", CancellationToken ct = default) =>
        Client.Send(new CreateMessage(channel, new MessageBody { Content = content }), ct)
            .WaitAsync(Patience, TimeProvider.System, CancellationToken.None);

    /// <summary>The whole request as it is sent.</summary>
    public static async Task<string> Sends<TResult>(Request<TResult> request)
    {
        await using var rest = new Rest(_ => RawServer.Http(200, Sent));
        await rest.Client.Send(request, default);
        return Assert.Single(rest.Requests);
    }

    /// <summary>The headers of a bucket.</summary>
    public static string Limits(
        int remaining, double resetAfter, double reset = 1000, int limit = 5, string bucket = "abc") =>
        $"X-RateLimit-Bucket: {bucket}\r\nX-RateLimit-Limit: {limit}\r\nX-RateLimit-Remaining: {remaining}\r\n"
            + FormattableString.Invariant($"X-RateLimit-Reset: {reset}\r\nX-RateLimit-Reset-After: {resetAfter}\r\n");

    /// <summary>Answers the oldest request that has no answer, when it is there.</summary>
    public async Task Answer(string? response)
    {
        TaskCompletionSource<string?>? asked = null;
        await Comes(() =>
        {
            lock (_gate) return _asked.TryDequeue(out asked);
        });
        asked!.SetResult(response);
    }

    public Task Requested(int count) => Comes(() => Requests.Count >= count);

    /// <summary>Lets time pass while the sockets do their part.</summary>
    public async Task<T> After<T>(Duration time, Task<T> task)
    {
        Assert.False(task.IsCompleted);
        Time.Advance(time);
        return await task.WaitAsync(Patience, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task Comes(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 2_000, "It does not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    private Task<string?> Ask()
    {
        var asked = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _asked.Enqueue(asked);
        return asked.Task;
    }
}
