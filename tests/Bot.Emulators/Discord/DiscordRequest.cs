using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord;

/// <summary>A request of the bot.</summary>
public sealed class DiscordRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path without <c>/api/v10</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its <c>?</c>, or empty.</summary>
    public string Query { get; init; } = "";

    /// <summary>Method and path as the reference writes them: <c>POST /channels/{channel_id}/messages</c>.</summary>
    public string? Route { get; init; }

    public JsonNode? Body { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was answered, also where a fault kept it back.</summary>
    public JsonNode? Answer { get; internal set; }

    /// <summary>The HTTP status of the answer; 0 before it.</summary>
    public int Status { get; internal set; }

    /// <summary>The fault that struck it.</summary>
    public string? Fault { get; internal set; }

    public bool Ok => Status is >= 200 and < 300;

    public override string ToString() => $"{Method} {Path}{Query} {Body?.ToJsonString()} -> {Status}";
}
