using System.Text.Json;
using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Places;

/// <summary>What an event of a guild means to the chats in it.</summary>
internal sealed partial class PlaceReader(
    DiscordAccount account, GuildWatch guilds, KnownChats chats, Voices voices, ILogger<PlaceReader> logger)
{
    public Task<PlaceNews> Read(GatewayEvent happened, CancellationToken cancellationToken) => happened.Name switch
    {
        "READY" => Begin(happened, cancellationToken),
        "GUILD_CREATE" => Create(happened, cancellationToken),
        "GUILD_DELETE" => Delete(happened, cancellationToken),
        "CHANNEL_DELETE" or "THREAD_DELETE" => DeleteChannel(happened, cancellationToken),
        "CHANNEL_UPDATE" or "THREAD_UPDATE" or "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE"
            or "GUILD_MEMBER_UPDATE" => Change(happened, cancellationToken),
        _ => Task.FromResult(PlaceNews.None),
    };

    /// <summary>The bot may have been taken out of guilds while the worker was away.</summary>
    private async Task<PlaceNews> Begin(GatewayEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.Ready) is not { } ready) return PlaceNews.None;
        if (ready.User is { } user) account.Is(new DiscordIdentity(user.Id, user.Username ?? ""));
        if (ready.Application is { } application) account.BelongsTo(application.Id);
        await guilds.Begin(ready, cancellationToken);
        var gone = new List<ulong>();
        foreach (var guild in await chats.Guilds(cancellationToken))
            if (await guilds.IsGone(guild, cancellationToken)) gone.Add(guild);
        return await Leave(gone, happened, cancellationToken);
    }

    /// <summary>A guild that is new is greeted; in one that is told again, rights may have changed.</summary>
    private async Task<PlaceNews> Create(GatewayEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GatewayGuild) is not { } guild) return PlaceNews.None;
        if (!await guilds.IsNew(guild, cancellationToken))
            return new PlaceNews(
                await Reopened(guild.Id, happened, cancellationToken), ct => guilds.Remember(guild, ct));
        if (account.Identity is not { UserId: var me } || Greeting.ChannelOf(guild, me) is not { } channel)
        {
            Log.NowhereToGreet(logger, guild.Id);
            return new PlaceNews([], ct => guilds.Remember(guild, ct));
        }
        await chats.Add(guild.Id, channel, cancellationToken);
        var joined = new ChatJoined
        {
            EventId = $"joined:{guild.Id}:{guild.JoinedAt?.ToUnixTimeMilliseconds() ?? happened.Sequence}",
            Chat = DiscordNames.Address(channel),
            ChatKind = ChatKind.Group,
            At = EventTime.Exactly(happened.ReceivedAt),
        };
        return new PlaceNews([joined], ct => guilds.Remember(guild, ct));
    }

    private async Task<PlaceNews> Delete(GatewayEvent happened, CancellationToken cancellationToken) =>
        happened.Data.Deserialize(PlacesJson.Default.GatewayGuild) is { } guild && !guilds.IsOutage(guild)
            ? await Leave([guild.Id], happened, cancellationToken)
            : PlaceNews.None;

    private async Task<PlaceNews> DeleteChannel(GatewayEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GatewayChannel) is not { } channel
            || await chats.GuildOf(channel.Id, cancellationToken) is not { } guild) return PlaceNews.None;
        return new PlaceNews([LeftBehind(channel.Id, happened)], ct => chats.Forget(guild, channel.Id, ct));
    }

    /// <summary>Rights may have changed everywhere in the guild. Where the bot was refused, it may try again; where it
    /// still may not post, the next attempt will tell.</summary>
    private async Task<PlaceNews> Change(GatewayEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Data.Deserialize(PlacesJson.Default.GuildPart) is not { GuildId: { } guild } part
            || (happened.Name is "GUILD_MEMBER_UPDATE" && part.User?.Id != account.Identity?.UserId))
            return PlaceNews.None;
        return PlaceNews.Of(await Reopened(guild, happened, cancellationToken));
    }

    private async Task<IReadOnlyList<Incoming>> Reopened(
        ulong guild, GatewayEvent happened, CancellationToken cancellationToken) =>
    [
        .. (await chats.Of(guild, cancellationToken)).Where(voices.MayHaveReturned).Select(channel => new ChatReopened
        {
            EventId = EventIdOf("reopened", channel, happened),
            Chat = DiscordNames.Address(channel),
            ChatKind = ChatKind.Group,
            At = EventTime.Exactly(happened.ReceivedAt),
        }),
    ];

    private async Task<PlaceNews> Leave(
        IReadOnlyList<ulong> left, GatewayEvent happened, CancellationToken cancellationToken)
    {
        var events = new List<Incoming>();
        foreach (var guild in left)
            events.AddRange((await chats.Of(guild, cancellationToken)).Select(c => LeftBehind(c, happened)));
        return new PlaceNews(events, async ct =>
        {
            foreach (var guild in left) await chats.Forget(guild, ct);
        });
    }

    private static ChatLeft LeftBehind(ulong channel, GatewayEvent happened) => new()
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
