using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram;

/// <summary>A call of the bot.</summary>
public sealed class RecordedRequest
{
    /// <summary>The method as the reference spells it.</summary>
    public required string Method { get; init; }

    /// <summary>The parameters as they were understood.</summary>
    public required JsonObject Parameters { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was answered; null before that, and where a fault kept it back.</summary>
    public JsonObject? Answer { get; internal set; }

    /// <summary>The HTTP status of the answer; 0 before it.</summary>
    public int Status { get; internal set; }

    /// <summary>The fault that struck it.</summary>
    public string? Fault { get; internal set; }

    public bool Ok => Status == 200;

    /// <summary>A parameter as text; null when it was not sent.</summary>
    public string? this[string name] => Parameters[name] is { } node
        ? node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString()
        : null;

    public override string ToString() => $"{Method} {Parameters.ToJsonString()} -> {Status}";
}
