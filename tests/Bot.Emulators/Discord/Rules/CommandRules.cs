using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What an application command must be.</summary>
internal static partial class CommandRules
{
    public const int ChatInput = 1;

    private const int MostOptions = 25;
    private const int MostText = 8000;
    private const int Description = 100;
    private const int MostOfText = 100;
    private const int MostOfMenus = 15;

    public static void Check(FormErrors errors, JsonArray commands)
    {
        foreach (var (i, node) in commands.Index())
        {
            if (node is JsonObject command) One(errors, command, $"{i}");
            else errors.Add($"{i}", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
        foreach (var group in commands.OfType<JsonObject>().GroupBy(Type))
        {
            var most = group.Key == ChatInput ? MostOfText : MostOfMenus;
            if (group.Count() > most) errors.BadLength("_", 0, most);
            foreach (var twice in group.GroupBy(c => $"{c["name"]}").Where(g => g.Count() > 1))
            {
                errors.Add($"{commands.IndexOf(twice.Last())}", "APPLICATION_COMMANDS_DUPLICATE_NAME",
                    "Application command names must be unique");
            }
        }
    }

    public static int Type(JsonObject command) => (int?)command["type"] ?? ChatInput;

    public static void Name(FormErrors errors, JsonObject json, string path)
    {
        var name = errors.Text(json, path, "name", 1, 32, required: true);
        if (name is null or "") return;
        if (!NamePattern().IsMatch(name) || name.EnumerateRunes().Any(r => Rune.ToLowerInvariant(r) != r))
        {
            errors.Add($"{path}.name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void One(FormErrors errors, JsonObject command, string path)
    {
        if (Type(command) != ChatInput)
        {
            errors.Text(command, path, "name", 1, 32, required: true);
            return;
        }
        Name(errors, command, path);
        errors.Text(command, path, "description", 1, Description, required: true);
        CommandOptionRules.Check(errors, errors.List(command, path, "options", 0, MostOptions), $"{path}.options");
        if (CommandOptionRules.TextOf(command) > MostText)
        {
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostText})");
        }
        if (command["default_member_permissions"] is JsonNode bits
            && !(bits is JsonValue value && value.TryGetValue<string>(out var text) && ulong.TryParse(text, out _)))
        {
            errors.Add($"{path}.default_member_permissions", "NUMBER_TYPE_COERCE", "Value is not a permission string.");
        }
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
