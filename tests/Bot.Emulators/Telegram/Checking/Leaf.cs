using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>Judges a number, text or boolean.</summary>
internal static class Leaf
{
    public static bool Fits(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("Integer", JsonValueKind.Number) => ((JsonValue)value).TryGetValue<long>(out _),
        ("Integer", _) => false,
        ("Float", var kind) => kind == JsonValueKind.Number,
        ("Boolean", var kind) => kind is JsonValueKind.True or JsonValueKind.False,
        (_, var kind) => kind == JsonValueKind.String,
    };

    /// <summary>A discriminator with another value means another type.</summary>
    public static bool IsOtherKind(ApiField field, JsonNode value) =>
        field is { Required: true, Enum: [var only] } && value.ToString() != only;

    /// <summary>Values out of an enum or limit.</summary>
    public static IEnumerable<string> Odd(ApiField field, JsonNode value)
    {
        if (field.Enum.Count > 1 && !field.Enum.Contains(value.ToString()))
        {
            yield return "has a value that is not in the reference";
        }
        if (field.Limits is var (least, most, unit) && Size(value, unit) is var size && (size < least || size > most))
        {
            yield return $"is {size}; allowed are {least} to {most} ({unit})";
        }
    }

    /// <summary>The size in the unit of a limit: value, bytes of UTF-8, or UTF-16 units.</summary>
    private static long Size(JsonNode value, string unit) => unit switch
    {
        "value" => (long)value,
        "bytes" => Encoding.UTF8.GetByteCount((string)value!),
        _ => value.ToString().Length,
    };
}
