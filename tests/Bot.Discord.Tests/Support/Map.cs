using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Bot.Discord.Places;
using Bot.Discord.Tests.Api.Support;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Support;

/// <summary>The guilds of a worker; a second one with the same state is the worker after a restart.</summary>
internal sealed class Map : IAsyncDisposable
{
    private readonly FakeInbox _inbox = new();
    private readonly Rest _rest;
    private readonly PlaceFeed _feed;
    private long _sequence;

    public Map(FakeState? state = null)
    {
        State = state ?? new FakeState();
        Chats = new KnownChats(State);
        var account = new DiscordAccount();
        account.Is(new DiscordIdentity(Raw.Bot, "quiz"));
        _rest = new Rest(_ => RawServer.Http(
            404, """{"code":10004,"message":"Unknown Guild"}""", "Content-Type: application/json\r\n"));
        _feed = new PlaceFeed(
            new PlaceReader(
                account, new GuildWatch(_rest.Client, State, Health), Chats, Voices,
                NullLogger<PlaceReader>.Instance),
            _inbox);
    }

    public FakeState State { get; }

    public FakeHealth Health { get; } = new();

    public KnownChats Chats { get; }

    public Voices Voices { get; } = new();

    public IEnumerable<Incoming> Events => _inbox.Events;

    public static string Ready(params ulong[] guilds)
    {
        var named = string.Join(',', guilds.Select(g => $$"""{"id":"{{g}}","unavailable":true}"""));
        return $$"""
            {"v":10,"user":{"id":"999","username":"quiz"},"application":{"id":"999","flags":0},"guilds":[{{named}}]}
            """;
    }

    /// <summary>A guild whose system channel 200 the bot cannot see, with 202 and, above it, 201 where it may post.
    /// </summary>
    public static string Guild(string joinedAt, ulong id = Raw.Guild) =>
        $$"""
        {"id":"{{id}}","joined_at":"{{joinedAt}}","owner_id":"300","system_channel_id":"200","unavailable":false,
         "roles":[{"id":"{{id}}","permissions":"1024"},{"id":"7","permissions":"2048"}],
         "members":[{"user":{"id":"999"},"roles":["7"]},{"user":{"id":"300"},"roles":[]}],
         "channels":[
           {"id":"199","type":2,"position":0,"permission_overwrites":[]},
           {"id":"200","type":0,"position":1,"permission_overwrites":[
             {"id":"{{id}}","type":0,"allow":"0","deny":"1024"}]},
           {"id":"202","type":0,"position":3,"permission_overwrites":[]},
           {"id":"201","type":0,"position":2,"permission_overwrites":[
             {"id":"7","type":0,"allow":"0","deny":"2048"},{"id":"999","type":1,"allow":"2048","deny":"0"}]}],
         "threads":[]}
        """;

    public async Task Happens(string name, string data) => await _feed.HandIn(
        new GatewayEvent(name, ++_sequence, Raw.Element(data), Some.Monday), CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Chats.Dispose();
        return _rest.DisposeAsync();
    }
}
