namespace Bot.Discord.Gateway.Session;

/// <summary>Why a connection was closed (Discord, "Gateway Close Event Codes").</summary>
internal static class CloseCode
{
    /// <summary>The code this side closes with. After 1000 or 1001 Discord would end the session.</summary>
    public const int Resumable = 4000;

    public const int TokenRefused = 4004;
    public const int UnknownSequence = 4007;
    public const int SessionTimedOut = 4009;

    private const string Silence = "Until the operator mends that, no press on Discord can arrive.";

    /// <summary>Whether the session is over: then a new one is started.</summary>
    public static bool EndsSession(int? code) => code is UnknownSequence or SessionTimedOut;

    /// <summary>Why no other try would fare better, a sentence for the operator; null where one may.</summary>
    public static string? Fatal(int? code) => code switch
    {
        TokenRefused => "Discord refuses the bot's token.",
        _ => Unserved(code) is { } reason ? $"{reason} {Silence}" : null,
    };

    private static string? Unserved(int? code) => code switch
    {
        4010 => "Discord says that this shard does not exist.",
        4011 => "The bot is in so many servers that Discord wants several shards, and this worker runs one.",
        4012 => "Discord's gateway no longer speaks version 10, so this worker is too old.",
        4013 => "Discord does not know the intents that this worker asks for, so this worker is too old.",
        4014 => "Discord does not allow this bot the intents that this worker asks for.",
        _ => null,
    };
}
