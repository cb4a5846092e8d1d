using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What <c>allowed_mentions</c> may say.</summary>
internal static class MentionRules
{
    private static readonly string[] Kinds = ["roles", "users", "everyone"];

    public static void Check(FormErrors errors, JsonObject body)
    {
        if (body["allowed_mentions"] is not JsonObject allowed) return;
        var parse = errors.List(allowed, "allowed_mentions", "parse", 0, Kinds.Length);
        foreach (var (i, node) in parse.Index())
        {
            if (node is JsonValue value && value.TryGetValue<string>(out var kind) && Kinds.Contains(kind)) continue;
            errors.Add($"allowed_mentions.parse.{i}", "BASE_TYPE_CHOICES",
                "Value must be one of ('users', 'roles', 'everyone').");
        }
        foreach (var kind in (string[])["users", "roles"])
        {
            var ids = errors.List(allowed, "allowed_mentions", kind, 0, MessageLimits.Mentions);
            if (ids.Count > 0 && parse.Any(p => (string?)p == kind))
            {
                errors.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
