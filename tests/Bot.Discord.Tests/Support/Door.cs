using Bot.Core.Settings;
using Bot.Discord.Interactions;
using Bot.Discord.Places;
using Bot.Discord.Tests.Api.Support;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Support;

/// <summary>Where events come in, with a platform that takes every answer.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly Rest _rest = new(_ => RawServer.Http(200, Rest.Sent));

    public Door()
    {
        Chats = new KnownChats(State);
        Feed = new InteractionFeed(
            new OpenInteractions(Time),
            new InteractionReplies(_rest.Client, NullLogger<InteractionReplies>.Instance),
            new Completions(_rest.Client, new Values()), Chats, new MemberRights(_rest.Client, Chats), Inbox, Time,
            NullLogger<InteractionFeed>.Instance);
        var guilds = new GuildWatch(_rest.Client, State, new FakeHealth());
        var reader = new PlaceReader(
            new DiscordAccount(), guilds, Chats, new Voices(), NullLogger<PlaceReader>.Instance);
        Events = new EventFeed(Feed, new PlaceFeed(reader, Inbox), NullLogger<EventFeed>.Instance);
    }

    public FakeInbox Inbox { get; } = new();

    public FakeState State { get; } = new();

    public KnownChats Chats { get; }

    public InteractionFeed Feed { get; }

    public EventFeed Events { get; }

    public ManualTime Time => _rest.Time;

    public IReadOnlyList<string> Requests => _rest.Requests;

    public async Task Happens(string interaction) =>
        await await Feed.HandIn(Raw.Element(interaction), CancellationToken.None);

    public static async Task Comes(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 2_000, "It does not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Chats.Dispose();
        await _rest.DisposeAsync();
    }

    /// <summary>As many values as are asked for, each named by what was typed.</summary>
    private sealed class Values : ISettingValues
    {
        public IReadOnlyList<SettingValue> Find(string setting, string typed, int most) =>
            [.. Enumerable.Range(0, most)
                .Select(i => new SettingValue($"{setting}:{typed} {i}", $"{setting}:{typed}{i}"))];
    }
}
