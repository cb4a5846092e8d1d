using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What the options and choices of a command must be.</summary>
internal static class CommandOptionRules
{
    public const int SubCommand = 1;
    public const int SubCommandGroup = 2;
    public const int Text = 3;

    private const int Attachment = 11;
    private const int Most = 25;
    private const int Longest = 100;

    public static void Check(FormErrors errors, JsonArray options, string path)
    {
        HashSet<string> names = [];
        var optional = false;
        foreach (var (i, node) in options.Index())
        {
            var here = $"{path}.{i}";
            if (node is not JsonObject option)
            {
                errors.Add(here, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
                continue;
            }
            One(errors, option, here);
            if (!names.Add($"{option["name"]}"))
            {
                errors.Add($"{here}.name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option names must be unique");
            }
            var required = (bool?)option["required"] ?? false;
            if (required && optional)
            {
                errors.Add(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            }
            optional |= !required;
        }
    }

    /// <summary>All names, descriptions and values, counted as Discord does.</summary>
    public static int TextOf(JsonObject json) =>
        Longer(json, "name") + Longer(json, "description")
        + (json["value"] is JsonValue value ? FormErrors.Length(value.ToString()) : 0)
        + (json["options"] as JsonArray ?? []).OfType<JsonObject>().Sum(TextOf)
        + (json["choices"] as JsonArray ?? []).OfType<JsonObject>().Sum(TextOf);

    private static void One(FormErrors errors, JsonObject option, string path)
    {
        var type = errors.Number(option, path, "type", SubCommand, Attachment, required: true);
        CommandRules.Name(errors, option, path);
        errors.Text(option, path, "description", 1, Longest, required: true);
        var choices = errors.List(option, path, "choices", 0, Most);
        foreach (var (i, node) in choices.Index())
        {
            if (node is not JsonObject choice) continue;
            errors.Text(choice, $"{path}.choices.{i}", "name", 1, Longest, required: true);
            if (type == Text) errors.Text(choice, $"{path}.choices.{i}", "value", 1, Longest, required: true);
        }
        if ((bool?)option["autocomplete"] == true && choices.Count > 0)
        {
            errors.Add($"{path}.choices", "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES",
                "Autocomplete and choices cannot both be used");
        }
        if (type is SubCommand or SubCommandGroup)
        {
            Check(errors, errors.List(option, path, "options", 0, Most), $"{path}.options");
        }
    }

    /// <summary>The longest localisation counts.</summary>
    private static int Longer(JsonObject json, string name) => (json[$"{name}_localizations"] as JsonObject ?? [])
        .Select(l => $"{l.Value}").Append((string?)json[name] ?? "").Max(FormErrors.Length);
}
