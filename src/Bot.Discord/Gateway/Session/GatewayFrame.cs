using System.Text.Json;

namespace Bot.Discord.Gateway.Session;

/// <summary>A message of the gateway: <c>op</c>, <c>s</c>, <c>t</c> and <c>d</c>.</summary>
internal sealed record GatewayFrame(int Op, long? Sequence = null, string? Name = null, JsonElement Data = default)
{
    /// <summary>Reads a message; null where there is no opcode in it.</summary>
    public static GatewayFrame? Read(ReadOnlySpan<byte> message)
    {
        try
        {
            var root = JsonElement.Parse(message);
            if (root.Number("op") is not { } op || op is < int.MinValue or > int.MaxValue) return null;
            root.TryGetProperty("d", out var data);
            return new GatewayFrame((int)op, root.Number("s"), root.Text("t"), data);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => $"op {Op} {Name} {Sequence}";
}
