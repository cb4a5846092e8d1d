using System.Collections.Concurrent;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Discord.Api;
using NodaTime;

namespace Bot.Discord.Places;

/// <summary>Tells a new guild from one that is only told again, and an outage from a removal. Whether a guild is new
/// is a matter of Discord's clock alone: of when the bot came into this one and into the others.</summary>
internal sealed class GuildWatch(DiscordRestClient client, IAdapterState state, IAdapterHealth health)
{
    /// <summary>When the bot came into the newest guild that was told of, in unix milliseconds.</summary>
    public const string StateKey = "newest_guild";

    private const int UnknownGuild = 10004;
    private const int MissingAccess = 50001;

    private readonly ConcurrentDictionary<ulong, bool> _present = [];
    private readonly ConcurrentDictionary<ulong, bool> _outages = [];
    private bool _hasBegun;
    private Instant? _newestBefore;

    /// <summary>A new session: its guilds follow one by one.</summary>
    public async Task Begin(Ready ready, CancellationToken cancellationToken)
    {
        _present.Clear();
        _outages.Clear();
        TellOutages();
        foreach (var guild in ready.Guilds ?? []) _present[guild.Id] = true;
        _newestBefore = await Newest(cancellationToken);
        _hasBegun = true;
    }

    /// <summary>Whether the bot just came into it, or did while the worker was away.</summary>
    public async Task<bool> IsNew(GatewayGuild guild, CancellationToken cancellationToken)
    {
        if (_outages.TryRemove(guild.Id, out _)) TellOutages();
        if (guild.Unavailable is true) return false;
        var (joined, newest) = (JoinedAt(guild), await Newest(cancellationToken));
        return _present.TryAdd(guild.Id, true)
            ? _hasBegun || newest is null || joined is null || joined > newest
            : _newestBefore is not null && joined > _newestBefore;
    }

    /// <summary>The guild was told of: it is not new another time.</summary>
    public async Task Remember(GatewayGuild guild, CancellationToken cancellationToken)
    {
        if (JoinedAt(guild) is { } joined && !(joined <= await Newest(cancellationToken)))
            await state.Set(
                DiscordNames.Platform, StateKey,
                joined.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), cancellationToken);
    }

    /// <summary>Whether the guild is only not reachable: it is still there, and comes back.</summary>
    public bool IsOutage(GatewayGuild guild)
    {
        if (guild.Unavailable is not true)
        {
            _present.TryRemove(guild.Id, out _);
            if (_outages.TryRemove(guild.Id, out _)) TellOutages();
            return false;
        }
        _present[guild.Id] = true;
        _outages[guild.Id] = true;
        TellOutages();
        return true;
    }

    /// <summary>Whether the bot is no longer in it. That a new session does not name it proves nothing: a server may
    /// name its guilds later.</summary>
    public async Task<bool> IsGone(ulong guild, CancellationToken cancellationToken) =>
        !_present.ContainsKey(guild)
        && (await client.Send(new GetGuild(guild), cancellationToken)).Error is { Code: UnknownGuild or MissingAccess };

    private static Instant? JoinedAt(GatewayGuild guild) =>
        guild.JoinedAt is { } at ? Instant.FromDateTimeOffset(at) : null;

    private async Task<Instant?> Newest(CancellationToken cancellationToken) =>
        long.TryParse(
            await state.Get(DiscordNames.Platform, StateKey, cancellationToken), CultureInfo.InvariantCulture,
            out var milliseconds)
            ? Instant.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private void TellOutages() => health.Tell(
        DiscordNames.Platform + " servers",
        _outages.IsEmpty ? null : $"Discord has an outage: {_outages.Count} of the bot's servers cannot be reached.");
}
