using System.Text.Json;

namespace Bot.Discord.Gateway.Session;

/// <summary>What READY tells of the session.</summary>
/// <param name="SessionId">Null: the session cannot be resumed.</param>
/// <param name="ResumeUrl">Null: it is resumed where it began.</param>
/// <param name="Guilds">How many servers the shard has.</param>
internal sealed record ReadyData(string? SessionId, Uri? ResumeUrl, int Guilds)
{
    public static ReadyData Read(JsonElement data) => new(
        data.Text("session_id") is { Length: > 0 } id ? id : null,
        GatewayAddress.Read(data.Text("resume_gateway_url")),
        data.Field("guilds") is { ValueKind: JsonValueKind.Array } guilds ? guilds.GetArrayLength() : 0);
}
