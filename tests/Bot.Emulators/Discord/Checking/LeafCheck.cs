using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Discord.Checking;

/// <summary>Judges a number, text or boolean.</summary>
internal static partial class LeafCheck
{
    private static readonly string[] Booleans = ["true", "True", "1", "false", "False", "0"];

    public static long? Integer(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number
        && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static bool Fits(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("integer", _) => Integer(value) is not null,
        ("number", var kind) => kind == JsonValueKind.Number,
        ("boolean", var kind) => kind is JsonValueKind.True or JsonValueKind.False,
        ("snowflake", JsonValueKind.String) => Snowflake().IsMatch((string)value!),
        ("string", var kind) => kind == JsonValueKind.String,
        _ => false,
    };

    /// <summary>As a query or a path writes it.</summary>
    public static JsonNode? Parse(string type, string text) => type switch
    {
        "integer" when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        "boolean" => Booleans.Contains(text) ? text is "true" or "True" or "1" : text,
        _ => text,
    };

    /// <summary>What is wrong with a value of the right type.</summary>
    public static IEnumerable<string> Odd(Schema schema, JsonNode value)
    {
        if (schema.Values.Count > 0 && !schema.Values.Contains(value.ToString()))
        {
            yield return $"is none of {string.Join(", ", schema.Values)}";
        }
        if (schema.Bits is { } bits && (Integer(value) & ~bits) is { } more && more != 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"may not have {more}");
        }
        var sizes = schema.Type == "string" ? Text(schema, (string)value!) : Number(schema, value);
        foreach (var what in sizes) yield return what;
    }

    /// <summary>A count out of the schema's limits.</summary>
    public static IEnumerable<string> Size(Schema schema, double size, string unit)
    {
        if (size < schema.Least || size > schema.Most)
        {
            var limits = $"{schema.Least ?? 0:0} to {(schema.Most is { } most ? $"{most:0}" : "any")}";
            yield return string.Create(CultureInfo.InvariantCulture, $"is {size:0}{unit}; allowed are {limits}");
        }
    }

    private static IEnumerable<string> Number(Schema schema, JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number
            ? Size(schema, double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), "")
            : [];

    private static IEnumerable<string> Text(Schema schema, string text)
    {
        foreach (var what in Size(schema, text.Length, " chars")) yield return what;
        if (schema.Pattern?.IsMatch(text) == false) yield return $"does not match {schema.Pattern}";
        if (schema.Format is { } format && !HasFormat(format, text)) yield return $"is no {format}";
    }

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
    };

    [GeneratedRegex("^(0|[1-9][0-9]{0,19})$")]
    private static partial Regex Snowflake();
}
