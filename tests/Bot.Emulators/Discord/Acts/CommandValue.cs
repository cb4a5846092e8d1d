using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Acts;

/// <summary>What a person fills in, as its option takes it.</summary>
internal static class CommandValue
{
    private const int Text = 3;
    private const int Whole = 4;
    private const int YesNo = 5;
    private const int Number = 10;

    /// <exception cref="InvalidOperationException">The client does not let her.</exception>
    public static JsonObject Of(JsonObject option, string value)
    {
        var type = (int)option["type"]!;
        var chosen = Chosen(option, value);
        if (type == Text) CheckLength(option, chosen);
        return new() { ["name"] = (string)option["name"]!, ["type"] = type, ["value"] = Typed(option, type, chosen) };
    }

    /// <summary>What she has typed so far, whatever it is.</summary>
    public static JsonObject Focused(JsonObject option, string typed) => (bool?)option["autocomplete"] == true
        ? new()
        {
            ["name"] = (string)option["name"]!,
            ["type"] = (int)option["type"]!,
            ["value"] = typed,
            ["focused"] = true,
        }
        : throw new InvalidOperationException($"The option {option["name"]} proposes nothing.");

    private static JsonNode Typed(JsonObject option, int type, string value)
    {
        if (type == YesNo && bool.TryParse(value, out var yes)) return yes;
        if (type == Whole && long.TryParse(value, CultureInfo.InvariantCulture, out var whole)) return InRange(whole);
        if (type == Number && double.TryParse(value, CultureInfo.InvariantCulture, out var real)) return InRange(real);
        return type is YesNo or Whole or Number ? throw Refused(option, value) : value;

        JsonNode InRange(double n) => n < ((double?)option["min_value"] ?? n) || n > ((double?)option["max_value"] ?? n)
            ? throw Refused(option, value)
            : type == Whole ? (long)n : n;
    }

    /// <summary>A choice is named by what it shows or by its value.</summary>
    private static string Chosen(JsonObject option, string value)
    {
        if (option["choices"] is not JsonArray { Count: > 0 } choices) return value;
        var found = choices.FirstOrDefault(c => (string?)c!["name"] == value || c["value"]!.ToString() == value);
        return found?["value"]!.ToString() ?? throw Refused(option, value);
    }

    private static void CheckLength(JsonObject option, string value)
    {
        if (value.Length < ((int?)option["min_length"] ?? 1) || value.Length > ((int?)option["max_length"] ?? 6000))
        {
            throw Refused(option, value);
        }
    }

    private static InvalidOperationException Refused(JsonObject option, string value) =>
        new($"The option {option["name"]} does not take '{value}'.");
}
