using System.Buffers;
using System.Text.Json;
using Bot.Discord.Gateway.Session;

namespace Bot.Discord.Gateway.Socket;

/// <summary>Frames as they are sent.</summary>
internal static class Payloads
{
    /// <summary>GUILDS and nothing privileged. Presses and commands come without any intent.</summary>
    public const int Intents = 1 << 0;

    public static byte[] Write(GatewayAction.Send frame, GatewayOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        switch (frame)
        {
            case GatewayAction.SendHeartbeat { Sequence: var sequence }: Heartbeat(json, sequence); break;
            case GatewayAction.SendResume resume: Resume(json, resume, options); break;
            case GatewayAction.SendIdentify: Identify(json, options); break;
            default: throw new ArgumentOutOfRangeException(nameof(frame), frame, "There is no such frame.");
        }
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Heartbeat(Utf8JsonWriter json, long? sequence)
    {
        json.WriteNumber("op", Opcode.Heartbeat);
        if (sequence is { } number) json.WriteNumber("d", number);
        else json.WriteNull("d");
    }

    private static void Resume(Utf8JsonWriter json, GatewayAction.SendResume resume, GatewayOptions options)
    {
        json.WriteNumber("op", Opcode.Resume);
        json.WriteStartObject("d");
        json.WriteString("token", options.Token);
        json.WriteString("session_id", resume.SessionId);
        json.WriteNumber("seq", resume.Sequence);
        json.WriteEndObject();
    }

    private static void Identify(Utf8JsonWriter json, GatewayOptions options)
    {
        json.WriteNumber("op", Opcode.Identify);
        json.WriteStartObject("d");
        json.WriteString("token", options.Token);
        json.WriteNumber("intents", Intents);
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", options.Library);
        json.WriteString("device", options.Library);
        json.WriteEndObject();
        json.WriteStartArray("shard");
        json.WriteNumberValue(options.ShardId);
        json.WriteNumberValue(options.ShardCount);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
