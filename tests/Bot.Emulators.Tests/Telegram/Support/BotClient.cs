using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram;

namespace Bot.Emulators.Tests.Telegram.Support;

/// <summary>A bot without any cleverness: raw HTTP.</summary>
internal sealed class BotClient(TelegramServer server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    private long _offset;

    public HttpClient Http { get; } = new() { Timeout = Patience };

    public Uri Address(string method) => new($"{server.ApiBaseUrl}/bot{server.Token}/{method}");

    /// <summary>Sends JSON; the parameters are an anonymous object.</summary>
    public async Task<ApiAnswer> Call(string method, object? parameters = null, CancellationToken cancelled = default)
    {
        using var response = await Http.PostAsJsonAsync(Address(method), parameters ?? new object(), cancelled);
        return await ApiAnswer.Read(response);
    }

    /// <summary>The result of a call that must succeed.</summary>
    public async Task<JsonNode> Result(string method, object? parameters = null)
    {
        var answer = await Call(method, parameters);
        Assert.True(answer.Ok, answer.Description);
        return answer.Result!;
    }

    public Task<JsonNode> Send(long chat, string text, object? markup = null) => Result(
        "sendMessage",
        markup is null ? new { chat_id = chat, text } : new { chat_id = chat, text, reply_markup = markup });

    /// <summary>The next updates, confirmed by the following call.</summary>
    public async Task<JsonObject[]> Updates(int timeout = 10)
    {
        var list = (await Result("getUpdates", new { offset = _offset, timeout })).AsArray();
        JsonObject[] updates = [.. list.Select(u => u!.AsObject())];
        if (updates.Length > 0) _offset = updates.Max(u => (long)u["update_id"]!) + 1;
        return updates;
    }

    /// <summary>The next update of one kind; others are passed over.</summary>
    public async Task<JsonNode> Next(string kind)
    {
        while (true)
        {
            var updates = await Updates();
            if (updates.FirstOrDefault(u => u.ContainsKey(kind)) is { } found) return found[kind]!;
            Assert.NotEmpty(updates);
        }
    }

    public void Dispose() => Http.Dispose();
}

/// <summary>What the server answered.</summary>
internal sealed record ApiAnswer(int Status, JsonObject Json, TimeSpan? RetryAfter)
{
    public bool Ok => (bool)Json["ok"]!;

    public JsonNode? Result => Json["result"];

    public string Description => (string?)Json["description"] ?? "";

    public static async Task<ApiAnswer> Read(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(),
        response.Headers.RetryAfter?.Delta);

    public void IsRefused(int status, string part)
    {
        Assert.Equal(status, Status);
        Assert.False(Ok);
        Assert.Equal(status, (int)Json["error_code"]!);
        Assert.Contains(part, Description, StringComparison.OrdinalIgnoreCase);
    }
}
