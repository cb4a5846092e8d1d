using Bot.Emulators.Discord.Checking;

namespace Bot.Emulators.Discord;

/// <summary>How a <see cref="DiscordServer"/> behaves.</summary>
public sealed record DiscordServerOptions
{
    /// <summary>The clock of the server: ids, deadlines, tokens, sessions. Its timers beat the hearts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The token the bot must use.</summary>
    public string Token { get; init; } = "MTA5ODc2NTQzMjEwOTg3NjU0.GqT3st.x9Kd02mVbQ1wErTyUiOpAsDfGhJkLzXcVbNm01";

    /// <summary>How long an interaction may wait for its acknowledgement.</summary>
    public TimeSpan AcknowledgeWindow { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the token of an interaction lives.</summary>
    public TimeSpan InteractionLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a nonce names the message it came with.</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often a client must beat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How much later than two intervals after the last beat a connection is closed: short intervals must not
    /// fail on a busy machine.</summary>
    public TimeSpan HeartbeatGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many events a session keeps for a resume.</summary>
    public int SessionBuffer { get; init; } = 1000;

    /// <summary>Identifies within 24 hours.</summary>
    public int IdentifyLimit { get; init; } = 1000;

    /// <summary>Identifies within <see cref="IdentifyWindow"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>The time that <see cref="MaxConcurrency"/> counts.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What a client may send within 60 seconds.</summary>
    public int SendLimit { get; init; } = 120;

    /// <summary>The bits of privileged intents that this bot has.</summary>
    public int PrivilegedIntents { get; init; }

    /// <summary>The number of shards that <c>/gateway/bot</c> asks for.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Refuses a session that is not one of several shards.</summary>
    public bool RequiresSharding { get; init; }

    /// <summary>Splits what the gateway sends into WebSocket frames of so many bytes; 0 does not.</summary>
    public int FrameBytes { get; init; }

    /// <summary>Tells no more than a server must, as one of somebody else's may: interactions without what is optional,
    /// sessions without an address of their own, ids as numbers.</summary>
    public bool IsTerse { get; init; }

    /// <summary>How often the bot may call.</summary>
    public DiscordRateLimits RateLimits { get; init; } = new();

    /// <summary>How long <c>Sees</c>, <c>Shows</c> and <c>Presses</c> wait, in real time.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
