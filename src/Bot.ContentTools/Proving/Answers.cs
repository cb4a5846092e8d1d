using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.ContentTools.Proving;

/// <summary>Reads what a worker answers. An answer of another shape than agreed counts as a failure.</summary>
internal static class Answers
{
    /// <summary>Whether the question's key held.</summary>
    public static bool Holds(JsonObject answer) => Missing(answer).Count == 0 && !Problems(answer).Any();

    /// <summary>Whether its code ended in no orderly way.</summary>
    public static bool Died(JsonObject answer) => answer["died"] is not null;

    /// <summary>What is wrong, and with which key of the question.</summary>
    public static IEnumerable<(string At, string What)> Problems(JsonObject answer)
    {
        if (Text(answer["died"]) is { } how) return [("code", $"its code {how}")];
        if (Missing(answer).Count > 0) return [];
        if (answer["problems"] is not JsonArray problems || answer["observed"] is not JsonArray)
            return [("code", "its code makes the checker answer nonsense")];
        return problems.Select(p => (Text(p?["at"]) ?? "code", Text(p?["what"]) ?? "something is wrong"));
    }

    /// <summary>Packages for want of which it was not run.</summary>
    public static IReadOnlyList<string> Missing(JsonObject answer) =>
        answer["missing"] is JsonArray missing ? [.. missing.Select(Text).OfType<string>()] : [];

    public static double Milliseconds(JsonObject answer) =>
        answer["milliseconds"] is JsonValue value && value.TryGetValue(out double number) ? number : 0;

    /// <summary>The first thing in which two answers differ, in words; null when they agree.</summary>
    public static string? Difference(IEnumerable<JsonObject> answers)
    {
        var observed = answers.Where(a => a["observed"] is JsonArray).Select(a => (JsonArray)a["observed"]!).ToList();
        foreach (var other in observed.Skip(1))
            foreach (var (one, two) in observed[0].Zip(other))
                if (!JsonNode.DeepEquals(one, two)) return $"{Shown(one)} and then {Shown(two)}";
        return null;
    }

    /// <summary>The mutants that a worker made: their names and variants.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<JsonNode> Variants)> Mutations(JsonObject answer) =>
        answer["mutations"] is JsonArray all
            ? [.. all.OfType<JsonObject>().Select(m => (Text(m["name"]) ?? "", Variants(m)))]
            : [];

    private static IReadOnlyList<JsonNode> Variants(JsonObject mutation) =>
        [.. (mutation["variants"] as JsonArray ?? []).OfType<JsonNode>()];

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static string Shown(JsonNode? observed)
    {
        var text = string.Join(", ", (observed as JsonArray ?? []).Select(Text));
        text = text.Length == 0 ? "nothing" : text.Replace("\n", "\\n");
        return $"'{(text.Length > 60 ? text[..57] + "..." : text)}'";
    }
}
