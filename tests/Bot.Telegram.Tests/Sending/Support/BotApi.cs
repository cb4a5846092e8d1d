using System.Text.Json.Nodes;
using Bot.Telegram.Tests.Support;

namespace Bot.Telegram.Tests.Sending.Support;

/// <summary>A call of a method, as it came in.</summary>
internal sealed record Call(string Method, JsonObject Parameters)
{
    public string? Text => (string?)Parameters["text"];

    public bool IsEphemeral => Parameters["ephemeral_message_parameters"] is not null;

    /// <summary>Whether it asks if ephemeral messages are known.</summary>
    public bool IsProbe => Method == "deleteEphemeralMessage" && Parameters.Count == 0;

    public override string ToString() => $"{Method} {Parameters.ToJsonString()}";
}

/// <summary>A Bot API server that answers each call as the test says.</summary>
internal sealed class BotApi : IAsyncDisposable
{
    private readonly RawServer _server;

    /// <param name="answer">The response to a call; null: the connection is reset; empty: silence.</param>
    public BotApi(Func<Call, string?> answer) => _server = new RawServer(request => answer(Read(request)));

    public Uri Url => _server.Url;

    /// <summary>Every call, in order.</summary>
    public IReadOnlyList<Call> Calls => [.. _server.Requests.Select(Read)];

    /// <summary>Their methods, in order.</summary>
    public IEnumerable<string> Methods => Calls.Select(c => c.Method);

    /// <summary>Answers the calls of one method one after the other; the last answer stays in force. Every other call
    /// succeeds.</summary>
    public static Func<Call, string?> InOrder(string method, params string?[] answers)
    {
        var count = 0;
        return call => call.Method == method
            ? answers[Math.Min(Interlocked.Increment(ref count), answers.Length) - 1]
            : Well(call);
    }

    /// <summary>What a server says when all is well.</summary>
    public static string Well(Call call) => call.Method switch
    {
        "sendMessage" when call.IsEphemeral => Whispered(77),
        "sendMessage" => Sent(7),
        "editMessageText" => Sent(7),
        "getChatMember" => Member("member"),
        _ => RawServer.Ok("true"),
    };

    public static string Sent(int id) => RawServer.Ok($$"""{"message_id":{{id}}}""");

    public static string Whispered(int id) => RawServer.Ok($$"""{"message_id":0,"ephemeral_message_id":{{id}}}""");

    public static string Member(string status) => RawServer.Ok($$"""{"status":"{{status}}"}""");

    public static string Bad(string why) => RawServer.Error(400, $"Bad Request: {why}");

    public static string TooMany(int seconds) => RawServer.Error(
        429, $"Too Many Requests: retry after {seconds}", $$""","parameters":{"retry_after":{{seconds}}}""");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Call Read(string request)
    {
        var parts = request.Split("\r\n\r\n", 2);
        return new Call(parts[0].Split(' ')[1].Split('/')[^1], JsonNode.Parse(parts[1])!.AsObject());
    }
}
