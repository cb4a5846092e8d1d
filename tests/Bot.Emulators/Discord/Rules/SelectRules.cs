using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What a select menu must be.</summary>
internal static class SelectRules
{
    private const int OfStrings = 3;

    public static void Check(FormErrors errors, JsonObject menu, string path, int type)
    {
        errors.Text(menu, path, "custom_id", 1, MessageLimits.CustomId, required: true);
        errors.Text(menu, path, "placeholder", 0, MessageLimits.Placeholder);
        var min = errors.Number(menu, path, "min_values", 0, MessageLimits.Options) ?? 1;
        var max = errors.Number(menu, path, "max_values", 1, MessageLimits.Options) ?? 1;
        if (min > max)
        {
            errors.Add(path, "SELECT_COMPONENT_INVALID_MAX_VALUES", "min_values must be less or equal to max_values");
        }
        if (type == OfStrings) CheckOptions(errors, menu, path, min, max);
    }

    private static void CheckOptions(FormErrors errors, JsonObject menu, string path, int min, int max)
    {
        var options = errors.List(menu, path, "options", 1, MessageLimits.Options);
        HashSet<string> values = [];
        var defaults = 0;
        foreach (var (i, node) in options.Index())
        {
            var here = $"{path}.options.{i}";
            if (node is not JsonObject option)
            {
                errors.Add(here, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
                continue;
            }
            errors.Text(option, here, "label", 1, MessageLimits.OptionText, required: true);
            errors.Text(option, here, "description", 0, MessageLimits.OptionText);
            var value = errors.Text(option, here, "value", 1, MessageLimits.OptionText, required: true);
            if (value is not null && !values.Add(value))
            {
                errors.Add($"{here}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                    "The specified option value is already used");
            }
            if ((bool?)option["default"] == true) defaults++;
        }
        if (defaults > max)
        {
            errors.Add(path, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", $"Must have at most {max} default values");
        }
        if (max > options.Count || min > options.Count)
        {
            errors.Add($"{path}.options", "SELECT_COMPONENT_TOO_FEW_OPTIONS",
                $"Must be at least {Math.Max(min, max)} options");
        }
    }
}
