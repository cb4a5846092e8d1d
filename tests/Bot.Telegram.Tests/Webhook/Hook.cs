using System.Text;
using Bot.Telegram.Tests.Updates.Support;
using Bot.Telegram.Updates;
using Bot.Telegram.Updates.Reading;
using Bot.Telegram.Webhook;
using Bot.Testing;
using NodaTime;

namespace Bot.Telegram.Tests.Webhook;

/// <summary>A webhook that listens on loopback, and whoever delivers to it.</summary>
internal sealed class Hook : IAsyncDisposable
{
    public const string Secret = "s3cret-Token_1";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly WebhookListener _listener;

    public Hook(string? secret = Secret, string listenUrl = "http://127.0.0.1:0")
    {
        Api = new StubApi(Time);
        var feed = new UpdateFeed(
            new UpdateReader(Raw.Bot), Inbox, new FakeAnswers(), new PressedQueries(Time), Time, FeedLog);
        var options = new WebhookOptions
        {
            PublicUrl = "https://quiz.example.org/hook/here?x=1",
            SecretToken = secret,
            ListenUrl = listenUrl,
        };
        _listener = new WebhookListener(Api.Client, options, feed, Health, Time, Log);
    }

    public ManualTime Time { get; } = new(Instant.FromUtc(2026, 11, 22, 9, 0));

    public StubApi Api { get; }

    public FakeInbox Inbox { get; } = new();

    public FakeHealth Health { get; } = new();

    public ListLog<WebhookListener> Log { get; } = new();

    public ListLog<UpdateFeed> FeedLog { get; } = new();

    public Task Over => _listener.ExecuteTask!;

    public static async Task<Hook> Start(string? secret = Secret)
    {
        var hook = new Hook(secret);
        await hook.Begin();
        await Until.True(() => hook.Api.CallsOf("setWebhook").Count > 0, "setWebhook is called");
        return hook;
    }

    public Task Begin() => _listener.StartAsync(default);

    public Task Stop() => _listener.StopAsync(default);

    public Task<HttpResponseMessage> Deliver(string update, string? secret = Secret) =>
        Send(HttpMethod.Post, "/hook/here", new StringContent(update, Encoding.UTF8, "application/json"), secret);

    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, HttpContent? content, string? secret = Secret)
    {
        var address = await _listener.Address.WaitAsync(TimeSpan.FromSeconds(20));
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        // So that a refusal is read before the body is sent.
        request.Headers.ExpectContinue = true;
        if (secret is not null) request.Headers.Add(WebhookSecret.Header, secret);
        return await _http.SendAsync(request);
    }

    /// <summary>Lets time pass until something is so.</summary>
    public Task Passes(Func<bool> until, string missed) => Until.True(
        () =>
        {
            if (until()) return true;
            Time.Advance(Duration.FromSeconds(0.25));
            return false;
        },
        missed);

    public async ValueTask DisposeAsync()
    {
        var stopped = Stop();
        await Passes(() => stopped.IsCompleted, "the listener ends");
        _listener.Dispose();
        _http.Dispose();
        Api.Dispose();
    }
}
