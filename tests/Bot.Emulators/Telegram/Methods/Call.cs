using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>The parameters of a call. Their types have been checked.</summary>
internal sealed class Call(string method, JsonObject parameters)
{
    public string Method => method;

    public JsonNode? this[string name] => parameters[name];

    public string? Text(string name) => (string?)parameters[name];

    public bool Flag(string name) => (bool?)parameters[name] ?? false;

    public long? Long(string name) => Long(parameters[name]);

    public int Int(string name) => (int)(Long(name) ?? 0);

    public static long? Long(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => (long)node,
        JsonValueKind.String when long.TryParse((string)node!, CultureInfo.InvariantCulture, out var n) => n,
        _ => null,
    };
}
