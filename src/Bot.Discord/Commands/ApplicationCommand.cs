using System.Text.Json.Serialization;

namespace Bot.Discord.Commands;

/// <summary>A slash command as it is registered (Discord, "Application Command Structure").</summary>
internal sealed record ApplicationCommand
{
    public int Type { get; } = 1;

    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> NameLocalizations { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>What a member of a guild needs to see it, as a decimal number; null: nothing.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>Where it is offered: 0 guilds, 1 direct messages with the bot, 2 those among people.</summary>
    public IReadOnlyList<int> Contexts { get; init; } = [0, 1, 2];

    /// <summary>For whom the application is installed: 0, a guild.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; } = [0];

    public static ApplicationCommand Of(Localized text) => new()
    {
        Name = text.Name,
        NameLocalizations = text.Names,
        Description = text.Description,
        DescriptionLocalizations = text.Descriptions,
    };
}

/// <summary>An option of a command.</summary>
internal sealed record CommandOption
{
    /// <summary>3: text; 5: yes or no.</summary>
    public int Type { get; init; } = 3;

    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> NameLocalizations { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>Whether the bot completes it while it is typed.</summary>
    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }

    public static CommandOption Of(Localized text) => new()
    {
        Name = text.Name,
        NameLocalizations = text.Names,
        Description = text.Description,
        DescriptionLocalizations = text.Descriptions,
    };
}

/// <summary>A fixed value of an option.</summary>
internal sealed record CommandChoice(
    string Name, IReadOnlyDictionary<string, string> NameLocalizations, string Value);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
internal sealed partial class CommandJson : JsonSerializerContext;
