using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>Limits of embeds.</summary>
internal static class EmbedRules
{
    private const int MostText = 6000;
    private const int MostFields = 25;

    public static void Check(FormErrors errors, JsonObject body)
    {
        var total = 0;
        foreach (var (i, node) in errors.List(body, "", "embeds", 0, MessageLimits.Embeds).Index())
        {
            if (node is JsonObject embed) total += One(errors, embed, $"embeds.{i}");
            else errors.Add($"embeds.{i}", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
        if (total > MostText)
        {
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostText}");
        }
    }

    private static int One(FormErrors errors, JsonObject embed, string path)
    {
        List<string?> texts =
        [
            errors.Text(embed, path, "title", 0, 256), errors.Text(embed, path, "description", 0, 4096),
            Inner(errors, embed, path, "footer", "text", 2048), Inner(errors, embed, path, "author", "name", 256),
        ];
        foreach (var (i, field) in errors.List(embed, path, "fields", 0, MostFields).Index())
        {
            if (field is not JsonObject json) continue;
            texts.Add(errors.Text(json, $"{path}.fields.{i}", "name", 1, 256, required: true));
            texts.Add(errors.Text(json, $"{path}.fields.{i}", "value", 1, 1024, required: true));
        }
        return texts.OfType<string>().Sum(FormErrors.Length);
    }

    private static string? Inner(FormErrors errors, JsonObject embed, string path, string part, string name, int max) =>
        embed[part] is JsonObject json ? errors.Text(json, $"{path}.{part}", name, 1, max, required: true) : null;
}
