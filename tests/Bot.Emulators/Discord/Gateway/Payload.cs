using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>What goes out over a connection.</summary>
internal abstract record Outgoing;

/// <summary>A payload.</summary>
internal sealed record Said(string Json, bool IsEvent) : Outgoing
{
    public static Said Of(int op, JsonNode? data) =>
        new(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null }.ToJsonString(), IsEvent: false);
}

/// <summary>The end, with a reason.</summary>
internal sealed record Ended(int Code, string Reason) : Outgoing;

/// <summary>The connection is lost without a word.</summary>
internal sealed record Dropped : Outgoing;

/// <summary>A refusal of what a client sent: the connection is closed with this code.</summary>
internal sealed class Refusal(int code, string reason) : Exception(reason)
{
    public int Code => code;

    /// <summary>What an operator has to put right, and no program.</summary>
    public bool IsOfSettings => code is CloseCode.BadToken or CloseCode.NeedsShards or CloseCode.ForbiddenIntents;
}
