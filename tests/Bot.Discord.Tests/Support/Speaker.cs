using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Interactions;
using Bot.Discord.Interactions.Reading;
using Bot.Discord.Places;
using Bot.Discord.Sending;
using Bot.Discord.Tests.Api.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bot.Discord.Tests.Support;

/// <summary>The bot's voice on a platform that answers as the test says, or takes everything.</summary>
internal sealed class Speaker : IAsyncDisposable
{
    private readonly Rest _rest;
    private readonly OpenInteractions _open;
    private readonly InteractionReplies _replies;
    private readonly KnownChats _chats = new(new FakeState());

    public Speaker(Func<string, string?>? answer = null, bool isReached = true)
    {
        _rest = new Rest(answer ?? (_ => RawServer.Http(200, Rest.Sent)));
        _open = new OpenInteractions(_rest.Time);
        _replies = new InteractionReplies(_rest.Client, NullLogger<InteractionReplies>.Instance);
        var account = new DiscordAccount();
        if (isReached) account.Is(new DiscordIdentity(Raw.Bot, "quiz"));
        Chat = new DiscordChat(
            Options.Create(new DiscordOptions()), account, new MessageSender(_rest.Client, _rest.Time), _open, _replies,
            new MemberRights(_rest.Client, _chats), Voices);
    }

    public DiscordChat Chat { get; }

    public Voices Voices { get; } = new();

    /// <summary>Method and path of each call.</summary>
    public IEnumerable<string> Calls => _rest.Requests.Select(
        r => string.Join(' ', r.Split(' ')[..2]).Replace("/api/v10/", "", StringComparison.Ordinal));

    public IReadOnlyList<JsonNode> Bodies => [.. _rest.Requests.Select(Raw.Node)];

    /// <summary>It happens, and can be answered.</summary>
    public T Happens<T>(string json)
        where T : Incoming
    {
        _open.Add(Raw.Read(json));
        return Told<T>(json);
    }

    /// <summary>It happened so long ago, or to a worker before this one, that it can no longer be answered.</summary>
    public static T Told<T>(string json)
        where T : Incoming => (T)InteractionReader.Read(Raw.Read(json))!;

    public Task Promises(Incoming happened) => _replies.Promise(_open.Find(happened.EventId)!);

    public void Passes(Duration time) => _rest.Time.Advance(time);

    public Task<SendResult> Answers(ButtonPressed press, string details) => Chat.Answer(
        press, new PressAnswer { Toast = "Toast", Details = Card.Of(RichText.Plain(details)) }, default);

    public async ValueTask DisposeAsync()
    {
        _chats.Dispose();
        await _rest.DisposeAsync();
    }
}
