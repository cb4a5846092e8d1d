namespace Bot.Discord.Gateway;

/// <summary>How one shard connects. No record: its text would tell the token.</summary>
internal sealed class GatewayOptions
{
    /// <summary>The bot's token.</summary>
    public required string Token { get; init; }

    /// <summary>The gateway, <c>ws</c> or <c>wss</c>. Default: none, the directory tells it.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>The number of the shard, from 0. Default: 0.</summary>
    public int ShardId { get; init; }

    /// <summary>How many shards the bot has. Default: 1.</summary>
    public int ShardCount { get; init; } = 1;

    /// <summary>What runs here, as Discord asks for it in the identify. Default: quizline.</summary>
    public string Library { get; init; } = "quizline";
}
