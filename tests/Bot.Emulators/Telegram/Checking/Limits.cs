using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>How the reference measures.</summary>
internal static class Limits
{
    /// <summary>The size in the unit of a limit: value, bytes of UTF-8, or UTF-16 units.</summary>
    public static long Size(JsonNode value, string unit) => unit switch
    {
        "value" => (long)value,
        "bytes" => Encoding.UTF8.GetByteCount((string)value!),
        _ => value.ToString().Length,
    };
}
