using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Web.Tests.Support;

/// <summary>What a page of one person does, without a browser.</summary>
internal sealed class ChatClient(Uri url, string person) : IDisposable
{
    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = url };

    public Task<ActAnswer> Say(string text, string chat = "private", string? id = null) =>
        Act(new { kind = "say", id = id ?? NewId(), chat, text, zone = "Europe/Berlin" });

    public Task<ActAnswer> Press(long message, string token, string chat = "private", string? id = null) =>
        Act(new { kind = "press", id = id ?? NewId(), chat, message, token });

    public Task<ActAnswer> Join(string? id = null) => Act(new { kind = "join", id = id ?? NewId() });

    public Task<ActAnswer> Leave() => Act(new { kind = "leave", id = NewId() });

    public Task<ActAnswer> Read(long message, string chat = "private") =>
        Act(new { kind = "read", id = NewId(), chat, message });

    public async Task<ActAnswer> Act(object action)
    {
        using var answer = await Http.PostAsJsonAsync($"/api/actions?as={person}", action);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new ActAnswer(
            answer.StatusCode,
            body.TryGetProperty("update", out var update) ? update.GetInt64() : null,
            body.TryGetProperty("error", out var error) ? error.GetString() : null);
    }

    /// <summary>Opens the live connection.</summary>
    public Task<LivePage> Live(string? store = null, long? after = null, bool room = false) =>
        LivePage.Open(url, person, store, after, room);

    public static string NewId() => Guid.NewGuid().ToString();

    public void Dispose() => Http.Dispose();
}

internal sealed record ActAnswer(HttpStatusCode Status, long? Update, string? Error);
