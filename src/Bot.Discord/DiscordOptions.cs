namespace Bot.Discord;

/// <summary>The settings of Discord, section <c>Discord</c>. A token alone is enough; without one the adapter does not
/// run.</summary>
public sealed class DiscordOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token, from the page "Bot" of the developer portal. Default: none.</summary>
    public string? Token { get; init; }

    /// <summary>A file that holds the token, instead of <see cref="Token"/>. Default: none.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The REST API with its version, <c>http</c> or <c>https</c>.
    /// Default: <c>https://discord.com/api/v10</c>.</summary>
    public string ApiBaseUrl { get; init; } = "https://discord.com/api/v10";

    /// <summary>The gateway, <c>ws</c> or <c>wss</c>. Default: none, the API tells it.</summary>
    public string? GatewayUrl { get; init; }

    /// <summary>Requests per second over all channels (Discord, "Rate Limits": 50 for each bot). Default: 50.</summary>
    public double RequestsPerSecond { get; init; } = 50;
}
