using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;
using Bot.Emulators.Discord.Text;

namespace Bot.Emulators.Discord;

/// <summary>What a message shows from its sending, or an edit, to the next edit.</summary>
public sealed class DiscordVersion
{
    /// <summary>What people read: the content, then embeds and text displays, one below the other.</summary>
    public string Text => ReadText.Of(Markdown);

    /// <summary>The same as the bot wrote it.</summary>
    public string Markdown => IsDeferred ? Waiting : ShownText.Of(this);

    public string Content { get; init; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The bot is thinking; nothing else is shown yet.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>Message flags, as bits.</summary>
    public int Flags { get; init; }

    public IReadOnlyList<DiscordButton> Buttons => [.. Parts(2).Select(DiscordButton.From)];

    /// <summary>The rows of buttons.</summary>
    public IReadOnlyList<IReadOnlyList<DiscordButton>> Rows =>
        [.. Parts(1).Select(r => ComponentTree.All(r["components"]).Where(c => ComponentTree.Type(c) == 2)
            .Select(DiscordButton.From).ToList()).Where(row => row.Count > 0)];

    /// <summary>The menus to choose from.</summary>
    public IReadOnlyList<DiscordMenu> Menus => [.. Parts(3).Select(DiscordMenu.From)];

    internal const string Waiting = "The application is thinking…";

    internal JsonArray Embeds { get; init; } = [];

    internal JsonArray Components { get; init; } = [];

    private IEnumerable<JsonObject> Parts(int type) =>
        ComponentTree.All(Components).Where(c => ComponentTree.Type(c) == type);
}

/// <summary>A button of a message. Styles: 1 primary, 2 secondary, 3 success, 4 danger, 5 link.</summary>
public sealed record DiscordButton(string Label, string? CustomId, int Style, string? Url, bool IsDisabled)
{
    internal static DiscordButton From(JsonObject json) => new(
        (string?)json["label"] ?? (string?)json["emoji"]?["name"] ?? "", (string?)json["custom_id"],
        (int)json["style"]!, (string?)json["url"], (bool?)json["disabled"] ?? false);
}

/// <summary>A menu of a message.</summary>
public sealed record DiscordMenu(string CustomId, string? Placeholder, IReadOnlyList<DiscordMenuOption> Options)
{
    public int MinValues { get; init; } = 1;

    public int MaxValues { get; init; } = 1;

    public bool IsDisabled { get; init; }

    internal static DiscordMenu From(JsonObject json) => new(
        (string)json["custom_id"]!, (string?)json["placeholder"],
        [.. json["options"]!.AsArray().Select(o => DiscordMenuOption.From(o!.AsObject()))])
    {
        MinValues = (int?)json["min_values"] ?? 1,
        MaxValues = (int?)json["max_values"] ?? 1,
        IsDisabled = (bool?)json["disabled"] ?? false,
    };
}

/// <summary>A choice of a menu.</summary>
public sealed record DiscordMenuOption(string Label, string Value, string? Description, bool IsDefault)
{
    internal static DiscordMenuOption From(JsonObject json) => new(
        (string)json["label"]!, (string)json["value"]!, (string?)json["description"], (bool?)json["default"] ?? false);
}
