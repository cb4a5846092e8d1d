using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Host.Tests.Support;

/// <summary>Somebody at the web chat, who does what a browser does: every action carries an id of its own and is sent
/// again, under the same id, until it is answered.</summary>
/// <param name="name">The name in the address.</param>
/// <param name="where">Where the worker is now; a restart may move it.</param>
/// <param name="heard">Told of each message the moment it comes.</param>
internal sealed class WebPerson(string name, Func<Uri> where, Action<ChatMessage>? heard = null) : IAsyncDisposable
{
    private static readonly TimeSpan PauseBeforeRetry = TimeSpan.FromMilliseconds(30);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public WebPerson(string name, WorkerProcess worker)
        : this(name, () => worker.Url)
    {
    }

    public string Name => name;

    /// <summary>The page, open from the start.</summary>
    public OpenPage Page { get; } = new(name, where, heard);

    public Task<Answered> Types(string text, string chat = "private") =>
        Does(new { kind = "say", id = NewId(), chat, text, zone = "Europe/Berlin" });

    public Task<Answered> Joins() => Does(new { kind = "join", id = NewId() });

    /// <summary>Presses the option in this place, from 0.</summary>
    public Task<Answered> Presses(ChatMessage question, int place) =>
        PressesToken(question, question.Card!.Choices[place].Token!);

    public Task<Answered> PressesToken(ChatMessage on, string token) =>
        Does(new { kind = "press", id = NewId(), chat = on.Chat, message = on.Id, token });

    /// <summary>Sends an action until the server answers.</summary>
    public async Task<Answered> Does(object action)
    {
        Answered? answer = null;
        var start = TimeProvider.System.GetTimestamp();
        while ((answer = await Try(action)) is null)
        {
            if (TimeProvider.System.GetElapsedTime(start) > 2 * Until.Deadline)
                throw new TimeoutException($"{name} gets no answer from the worker.");
            await Until.Rest(PauseBeforeRetry);
        }
        return answer;
    }

    /// <summary>Turns the daily question on, asks for today's and waits until it is shown.</summary>
    public async Task<ChatMessage> Meets()
    {
        await Types("/start");
        await Types("/daily");
        return await Page.Shows(m => m.Chat == "private" && m.IsOpenQuestion, "a question");
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        _http.Dispose();
    }

    private async Task<Answered?> Try(object action)
    {
        try
        {
            using var answer = await _http.PostAsJsonAsync(new Uri(where(), $"/api/actions?as={name}"), action);
            if ((int)answer.StatusCode >= 500) return null;
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return new Answered(
                answer.StatusCode,
                body.TryGetProperty("update", out var update) ? update.GetInt64() : null,
                body.TryGetProperty("error", out var error) ? error.GetString() : null);
        }
        catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("N");
}

/// <summary>What the web chat answered to an action.</summary>
/// <param name="Status">202 when it is kept.</param>
/// <param name="Update">The update that the bot gets, if any.</param>
/// <param name="Error">The sentence of a refusal.</param>
internal sealed record Answered(HttpStatusCode Status, long? Update, string? Error);
