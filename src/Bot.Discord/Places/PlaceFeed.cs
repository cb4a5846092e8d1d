using System.Text.Json;
using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Discord.Places;

/// <summary>What happens to guilds and channels, handed to the bot as what happens to its chats.</summary>
internal sealed partial class PlaceFeed(
    GuildWatch guilds, KnownChats chats, Voices voices, IChatInbox inbox, ILogger<PlaceFeed> logger)
{
    private Task _before = Task.CompletedTask;

    /// <summary>Takes an event; the task completes when the bot is done with it. One comes after the other, and what
    /// they wait for keeps nothing else waiting.</summary>
    public Task HandIn(GatewayEvent happened, CancellationToken cancellationToken) =>
        _before = After(_before, happened, cancellationToken);

    private async Task After(Task before, GatewayEvent happened, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var open = new List<Task>();
        await foreach (var incoming in Read(happened).WithCancellation(cancellationToken))
            open.Add(await inbox.Accept(incoming, cancellationToken));
        await Task.WhenAll(open);
    }

    private IAsyncEnumerable<Incoming> Read(GatewayEvent happened) => happened.Name switch
    {
        "READY" => Gone(happened),
        "GUILD_CREATE" => Came(happened),
        "GUILD_DELETE" => Left(happened),
        "CHANNEL_DELETE" or "THREAD_DELETE" => Deleted(happened),
        "CHANNEL_UPDATE" or "THREAD_UPDATE" or "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE"
            or "GUILD_MEMBER_UPDATE" => Changed(happened),
        _ => AsyncEnumerable.Empty<Incoming>(),
    };

    /// <summary>Guilds that the bot was taken out of while the worker was away.</summary>
    private async IAsyncEnumerable<Incoming> Gone(GatewayEvent happened)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.Ready) is not { } ready) yield break;
        await guilds.Begin(ready, CancellationToken.None);
        var present = ready.Guilds.Select(g => g.Id).ToHashSet();
        foreach (var guild in await chats.Guilds(CancellationToken.None))
            if (!present.Contains(guild))
                await foreach (var left in Leave(guild, happened)) yield return left;
    }

    private async IAsyncEnumerable<Incoming> Came(GatewayEvent happened)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GatewayGuild) is not { } guild) yield break;
        if (!await guilds.IsNew(guild, CancellationToken.None)) yield break;
        if (guilds.GreetsIn(guild) is not { } channel)
        {
            Log.NowhereToGreet(logger, guild.Id);
            yield break;
        }
        await chats.Add(guild.Id, channel, CancellationToken.None);
        yield return new ChatJoined
        {
            EventId = $"joined:{guild.Id}:{guild.JoinedAt?.ToUnixTimeMilliseconds() ?? happened.Sequence}",
            Chat = DiscordNames.Address(channel),
            ChatKind = ChatKind.Group,
            At = EventTime.Exactly(happened.ReceivedAt),
        };
    }

    private async IAsyncEnumerable<Incoming> Left(GatewayEvent happened)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GatewayGuild) is not { } guild) yield break;
        if (guilds.IsOutage(guild)) yield break;
        await foreach (var left in Leave(guild.Id, happened)) yield return left;
    }

    private async IAsyncEnumerable<Incoming> Leave(ulong guild, GatewayEvent happened)
    {
        foreach (var channel in await chats.Of(guild, CancellationToken.None)) yield return Left(channel, happened);
        await chats.Forget(guild, CancellationToken.None);
    }

    private async IAsyncEnumerable<Incoming> Deleted(GatewayEvent happened)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GatewayChannel) is not { } channel) yield break;
        if (await chats.GuildOf(channel.Id, CancellationToken.None) is not { } guild) yield break;
        yield return Left(channel.Id, happened);
        await chats.Forget(guild, channel.Id, CancellationToken.None);
    }

    /// <summary>Rights may have changed everywhere in the guild. Where the bot was refused, it may try again; where it
    /// still may not post, the next attempt will tell.</summary>
    private async IAsyncEnumerable<Incoming> Changed(GatewayEvent happened)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GuildPart) is not { GuildId: { } guild } part) yield break;
        if (happened.Name is "GUILD_MEMBER_UPDATE" && !guilds.IsMe(part.User)) yield break;
        foreach (var channel in await chats.Of(guild, CancellationToken.None))
            if (voices.MayHaveReturned(channel))
                yield return new ChatReopened
                {
                    EventId = EventIdOf("reopened", channel, happened),
                    Chat = DiscordNames.Address(channel),
                    ChatKind = ChatKind.Group,
                    At = EventTime.Exactly(happened.ReceivedAt),
                };
    }

    private static ChatLeft Left(ulong channel, GatewayEvent happened) => new()
    {
        EventId = EventIdOf("left", channel, happened),
        Chat = DiscordNames.Address(channel),
        ChatKind = ChatKind.Group,
        At = EventTime.Exactly(happened.ReceivedAt),
    };

    /// <summary>The platform names no such event; told again, it does the same again, and that is nothing.</summary>
    private static string EventIdOf(string kind, ulong channel, GatewayEvent happened) =>
        $"{kind}:{channel}:{happened.ReceivedAt.ToUnixTimeMilliseconds()}:{happened.Sequence}";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information,
            Message = "The bot came into guild {Guild}, but may not post in any channel of it.")]
        public static partial void NowhereToGreet(ILogger logger, ulong guild);
    }
}
