using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Bot.Discord.Gateway.Resuming;

/// <summary>A session as it is written down.</summary>
internal sealed record SavedText(string SessionId, string Url, long Sequence, string Bot, long At)
{
    /// <summary>Whose session it is, so that no other bot's is taken for this one's. The token cannot be got out of it.
    /// </summary>
    public static string BotOf(GatewayOptions options)
    {
        var bot = $"{options.Token} {options.GatewayUrl} {options.ShardId}/{options.ShardCount}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bot)))[..32];
    }
}

/// <summary>The sessions started within a day, as they are written down; unix milliseconds.</summary>
internal sealed record CountText(string Bot, long Since, int Count, long Last);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SavedText))]
[JsonSerializable(typeof(CountText))]
internal sealed partial class SavedJson : JsonSerializerContext;
