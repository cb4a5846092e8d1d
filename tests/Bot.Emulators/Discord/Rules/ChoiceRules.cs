using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What the choices of an autocomplete must be.</summary>
internal static class ChoiceRules
{
    private const int Most = 25;
    private const int Longest = 100;

    public static IReadOnlyList<DiscordChoice> Read(JsonObject data)
    {
        FormErrors errors = new();
        if (data["choices"] is null) errors.Add("data.choices", "BASE_TYPE_REQUIRED", "This field is required");
        List<DiscordChoice> read = [];
        foreach (var (i, node) in errors.List(data, "data", "choices", 0, Most).Index())
        {
            if (node is not JsonObject choice) continue;
            var name = errors.Text(choice, $"data.choices.{i}", "name", 1, Longest, required: true);
            if (choice["value"] is not { } value)
            {
                errors.Add($"data.choices.{i}.value", "BASE_TYPE_REQUIRED", "This field is required");
                continue;
            }
            var text = value.ToString();
            if (FormErrors.Length(text) is 0 or > Longest) errors.BadLength($"data.choices.{i}.value", 1, Longest);
            read.Add(new(name ?? "", text));
        }
        errors.Throw();
        return read;
    }
}
