using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord;

namespace Bot.Emulators.Tests.Discord.Support;

/// <summary>A bot without any cleverness: raw HTTP.</summary>
internal sealed class RestClient : IDisposable
{
    private readonly DiscordServer _server;

    public RestClient(DiscordServer server)
    {
        _server = server;
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org/bot, 1.0.0)");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
    }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    public async Task<RestAnswer> Call(string method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(new(method), _server.ApiBaseUrl + path);
        if (body is not null)
        {
            var json = body as JsonNode ?? JsonSerializer.SerializeToNode(body)!;
            request.Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        }
        using var response = await Http.SendAsync(request);
        return await RestAnswer.Read(response);
    }

    /// <summary>The answer to a request that must succeed.</summary>
    public async Task<JsonNode> Result(string method, string path, object? body = null)
    {
        var answer = await Call(method, path, body);
        Assert.True(answer.Status is 200, $"{answer.Status} {answer.Json?.ToJsonString()}");
        return answer.Json!;
    }

    public Task<RestAnswer> Send(ulong channel, object body) => Call("POST", $"/channels/{channel}/messages", body);

    /// <summary>Sends what must be sent, and gives its id.</summary>
    public async Task<ulong> Sent(ulong channel, object body)
    {
        var message = await Result("POST", $"/channels/{channel}/messages", body);
        return ulong.Parse((string)message["id"]!);
    }

    /// <summary>Registers commands everywhere.</summary>
    public Task<JsonNode> Registers(params object[] commands) =>
        Result("PUT", $"/applications/{_server.Bot.ApplicationId}/commands", commands);

    /// <summary>Answers an interaction.</summary>
    public Task<RestAnswer> Answer(JsonNode interaction, int type, object? data = null) => Call(
        "POST", $"/interactions/{interaction["id"]}/{interaction["token"]}/callback",
        data is null ? new { type } : new { type, data });

    /// <summary>The webhook address of an interaction.</summary>
    public string Hook(JsonNode interaction, string rest = "") =>
        $"/webhooks/{_server.Bot.ApplicationId}/{interaction["token"]}{rest}";

    public void Dispose() => Http.Dispose();
}

/// <summary>What the server answered.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Json, string Text)
{
    public static async Task<RestAnswer> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new((int)response.StatusCode, isJson ? JsonNode.Parse(text) : null, text);
    }

    public void IsRefused(int status, int code)
    {
        Assert.Equal((status, code), (Status, (int?)Json?["code"] ?? -1));
        Assert.NotEqual("", (string?)Json!["message"]);
    }

    /// <summary>It is an invalid form, with this error at this path.</summary>
    public void IsInvalid(string path, string? code = null)
    {
        IsRefused(400, 50035);
        var at = path.Split('.').Aggregate(Json!["errors"], (node, part) => node?[part]);
        var found = at?["_errors"]?[0]?["code"];
        Assert.True(found is not null, $"nothing at {path}: {Json.ToJsonString()}");
        if (code is not null) Assert.Equal(code, (string?)found);
    }
}
