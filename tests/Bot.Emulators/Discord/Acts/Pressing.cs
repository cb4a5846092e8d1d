using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Acts;

/// <summary>A button or menu and its message.</summary>
internal sealed record Found<T>(DiscordMessage Message, T Part);

/// <summary>Somebody presses a button or chooses from a menu. The gate is held.</summary>
internal static class Pressing
{
    private const int Button = 2;
    private const int Menu = 3;

    /// <summary>The newest message with a button of this name, or beginning.</summary>
    public static Found<DiscordButton>? FindButton(Seat seat, string label) =>
        seat.Seen().Reverse().Select(m => FindButton(m, label)).FirstOrDefault(f => f is not null);

    public static Found<DiscordButton>? FindButton(DiscordMessage message, string label)
    {
        var button = message.Buttons.FirstOrDefault(b => b.Label == label)
            ?? message.Buttons.FirstOrDefault(b => b.Label.StartsWith(label, StringComparison.Ordinal));
        return button is null ? null : new(message, button);
    }

    /// <summary>The newest message with a menu that has all these options.</summary>
    public static Found<DiscordMenu>? FindMenu(Seat seat, string[] labels) =>
        seat.Seen().Reverse().Select(m => FindMenu(m, labels)).FirstOrDefault(f => f is not null);

    public static Found<DiscordMenu>? FindMenu(DiscordMessage message, string[] labels)
    {
        var menu = message.Menus.FirstOrDefault(m => labels.All(l => m.Options.Any(o => o.Label == l)));
        return menu is null ? null : new(message, menu);
    }

    public static Interaction Presses(Seat seat, Found<DiscordButton> found)
    {
        var button = found.Part;
        return button is { CustomId: { } id, IsDisabled: false }
            ? Presses(seat, found.Message, id, button.Label)
            : throw new InvalidOperationException($"The button '{button.Label}' cannot be pressed.");
    }

    public static Interaction Presses(Seat seat, DiscordMessage message, string customId, string label) =>
        Begins(seat, message, $"presses '{label}'", Button, customId, []);

    public static Interaction Selects(Seat seat, Found<DiscordMenu> found, string[] labels)
    {
        var menu = found.Part;
        if (menu.IsDisabled || labels.Length < menu.MinValues || labels.Length > menu.MaxValues)
        {
            throw new InvalidOperationException($"The menu does not take {labels.Length} options, or none at all.");
        }
        string[] values = [.. labels.Select(l => menu.Options.First(o => o.Label == l).Value)];
        return Begins(seat, found.Message, $"selects '{string.Join("', '", labels)}'", Menu, menu.CustomId, values);
    }

    private static Interaction Begins(
        Seat seat, DiscordMessage message, string what, int type, string customId, string[] values)
    {
        var isSeen = message.IsSeenBy(seat.Person) && message.Channel == seat.Channel;
        if (!isSeen) throw new InvalidOperationException($"{seat.Person.Name} sees no such message here.");
        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = type };
        var numbered = ComponentTree.All(ComponentTree.Numbered(message.Current.Components));
        data["id"] = (int?)numbered.FirstOrDefault(c => (string?)c["custom_id"] == customId)?["id"] ?? 1;
        if (type == Menu) data["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        return Happening.Begins(seat, Interaction.Component, what, data, message);
    }
}
