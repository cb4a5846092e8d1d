using System.Text.Json;

namespace Bot.Discord.Gateway.Session;

/// <summary>Fields that may be missing, or be something else than was to be expected.</summary>
internal static class Fields
{
    public static JsonElement? Field(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;

    public static long? Number(this JsonElement parent, string name) =>
        parent.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number)
            ? number : null;

    public static string? Text(this JsonElement parent, string name)
    {
        if (parent.Field(name) is not { ValueKind: JsonValueKind.String } value) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return null;
        }
    }
}
