using Bot.Core.Chat;
using Bot.Discord.Interactions;
using Bot.Discord.Tests.Api.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Support;

/// <summary>Answers interactions over HTTP to a server that does as the test says.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly Rest _rest;
    private int _callbacks;

    /// <param name="callbacks">What the first responses are answered with, one after the other; null: the connection is
    /// reset. All further ones succeed.</param>
    public Desk(params string?[] callbacks)
    {
        _rest = new Rest(request => KindOf(request) is "callback"
            && Interlocked.Increment(ref _callbacks) is var count && count <= callbacks.Length
                ? callbacks[count - 1]
                : RawServer.Http(200, Rest.Sent));
        Replies = new InteractionReplies(_rest.Client, NullLogger<InteractionReplies>.Instance);
    }

    public InteractionReplies Replies { get; }

    /// <summary>Each call in words: what, of which type, with which text and flags.</summary>
    public IEnumerable<string> Calls => _rest.Requests.Select(Words);

    /// <summary>What each call holds.</summary>
    public IEnumerable<string> Bodies => _rest.Requests.Select(r => r.Split("\r\n\r\n", 2)[1]);

    public static string Refused(int code) =>
        RawServer.Http(400, $$"""{"code":{{code}},"message":"No."}""", "Content-Type: application/json\r\n");

    /// <summary>A press of a button on a message that everybody in a guild sees.</summary>
    public OpenInteraction Pressed() => Opens(Raw.Press("x"));

    public OpenInteraction Opens(string json) => new OpenInteractions(_rest.Time).Add(Raw.Read(json))!;

    public Task<SendResult> Shows(OpenInteraction open, InteractionReply reply) =>
        Replies.Show(open, reply, CancellationToken.None);

    public ValueTask DisposeAsync() => _rest.DisposeAsync();

    private static string Words(string request)
    {
        var kind = KindOf(request);
        if (kind is "delete") return "delete  ";
        var body = Raw.Node(request);
        var data = kind is "callback" ? body["data"] : body;
        var type = kind is "callback" ? $"{body["type"]} " : "";
        return $"{kind} {type}{data?["content"]} {data?["flags"]}";
    }

    private static string KindOf(string request) => request.Split(' ') switch
    {
        ["DELETE", ..] => "delete",
        ["POST", var path, ..] when path.EndsWith("/callback", StringComparison.Ordinal) => "callback",
        ["POST", ..] => "followup",
        [_, var path, ..] when path.EndsWith("@original", StringComparison.Ordinal) => "original",
        _ => "edit",
    };
}
