namespace Bot.Core.Chat;

/// <summary>A button token in the alphabet of start links: letters, digits, <c>_</c> and <c>-</c> (Telegram, "Deep
/// linking"). Only tokens whose choice keeps to letters and digits can stand there.</summary>
public static class StartPayload
{
    /// <summary>The last part of a token has this length and may hold any of the alphabet.</summary>
    private const int MacLength = 11;

    /// <summary>The token as a payload.</summary>
    public static string Of(string token) => token[..^MacLength].Replace('.', '_') + token[^MacLength..];

    /// <summary>The token that a payload may stand for; whether it is genuine, <see cref="ButtonToken.Read"/> tells.
    /// </summary>
    public static string ToToken(string payload) => payload.Length <= MacLength
        ? payload
        : payload[..^MacLength].Replace('_', '.') + payload[^MacLength..];
}
