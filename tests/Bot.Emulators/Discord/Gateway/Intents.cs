namespace Bot.Emulators.Discord.Gateway;

/// <summary>Bits of intents.</summary>
internal static class Intents
{
    /// <summary>Events that belong to no intent.</summary>
    public const int None = 0;

    public const int Guilds = 1;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    private const int Known = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    public static bool AreKnown(int intents) => (intents & ~Known) == 0;
}

/// <summary>Opcodes.</summary>
internal static class Op
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int Acknowledged = 11;

    /// <summary>Presence, voice, members, sounds: known, but nothing for this server.</summary>
    public static bool IsIgnored(int op) => op is 3 or 4 or 8 or 31;
}

/// <summary>Why the gateway closes a connection.</summary>
internal static class CloseCode
{
    public const int UnknownError = 4000;
    public const int UnknownOpcode = 4001;
    public const int Undecodable = 4002;
    public const int NotAuthenticated = 4003;
    public const int BadToken = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int BadSequence = 4007;
    public const int TooFast = 4008;
    public const int TimedOut = 4009;
    public const int BadShard = 4010;
    public const int NeedsShards = 4011;
    public const int BadVersion = 4012;
    public const int BadIntents = 4013;
    public const int ForbiddenIntents = 4014;
}
