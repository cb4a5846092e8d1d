using Bot.Core.Chat;
using Bot.Discord.Api;

namespace Bot.Discord.Messages;

/// <summary>Makes the rows of buttons and menus of a card.</summary>
internal static class ComponentRows
{
    public const string MenuId = "menu";
    public const int MostInRow = 5;
    private const int MostOptions = 25;
    private const int LongestPlaceholder = 150;
    public const int LongestId = 100;

    /// <summary>All of them: letters, menus, buttons.</summary>
    /// <exception cref="ArgumentException">A button carries nothing or too much: our mistake.</exception>
    public static IReadOnlyList<ActionRow> Of(Card card, ButtonTexts texts)
    {
        var (before, inMenu) = card.Menu is { } menu ? (menu.After, menu.Rows) : (card.Buttons.Count, 0);
        return
        [
            .. Evenly(card.Choices.Where(c => c.Token is not null).Select(Letter), MostInRow)
                .Select(row => new ActionRow(row)),
            .. Rows(card.Buttons.Take(before), texts),
            .. Menus(card.Menu, [.. card.Buttons.Skip(before).Take(inMenu).SelectMany(row => row)], texts),
            .. Rows(card.Buttons.Skip(before + inMenu), texts),
        ];
    }

    /// <summary>The same in at most so many rows, by joining neighbours; null: that many have no room.</summary>
    public static IReadOnlyList<ActionRow>? Joined(IReadOnlyList<ActionRow> rows, int most)
    {
        var joined = rows.ToList();
        while (joined.Count > most)
        {
            var places = Enumerable.Range(0, joined.Count - 1)
                .Where(p => CanJoin(joined[p], joined[p + 1])).ToList();
            if (places.Count == 0) return null;
            var place = places.MinBy(p => joined[p].Components.Count + joined[p + 1].Components.Count);
            joined[place] = new ActionRow([.. joined[place].Components, .. joined[place + 1].Components]);
            joined.RemoveAt(place + 1);
        }
        return joined;
    }

    private static bool CanJoin(ActionRow one, ActionRow other) =>
        one.Components.Count + other.Components.Count <= MostInRow
        && one.Components.Concat(other.Components).All(c => c is ButtonComponent);

    private static IEnumerable<ActionRow> Rows(IEnumerable<IReadOnlyList<Button>> rows, ButtonTexts texts) => rows
        .SelectMany(row => Evenly(row.Select(b => Pressed(b, texts)), MostInRow))
        .Select(row => new ActionRow(row));

    private static IEnumerable<ActionRow> Menus(Menu? menu, IReadOnlyList<Button> buttons, ButtonTexts texts)
    {
        // Where several are in force, a default would claim that it is the only one; and a default cannot be chosen
        // again to switch it off.
        var current = menu is { TakesSeveral: false }
            && buttons.Where(b => b.Style is ButtonStyle.Current).ToList() is [var only] ? only : null;
        var parts = Evenly(buttons, MostOptions).ToList();
        return parts.Index().Select(part => new ActionRow(
        [
            new StringSelect(part.Index == 0 ? MenuId : $"{MenuId}{part.Index + 1}",
                [.. part.Item.Select(b => new SelectOption(texts.Label(b, ButtonTexts.LongestOption), Checked(b.Token))
                {
                    Default = ReferenceEquals(b, current) ? true : null,
                })])
            {
                Placeholder = Placeholder(menu!.Title, part.Index + 1, parts.Count),
            },
        ]));
    }

    private static string? Placeholder(string title, int part, int parts)
    {
        var text = parts > 1 && title.Length > 0 ? $"{title} ({part} of {parts})" : title;
        return text.Length is > 0 and <= LongestPlaceholder ? text : null;
    }

    private static ButtonComponent Letter(Choice choice) => new(
        choice.Mark switch
        {
            ChoiceMark.Right => ComponentButtonStyle.Success,
            ChoiceMark.Wrong => ComponentButtonStyle.Danger,
            _ => ComponentButtonStyle.Secondary,
        },
        choice.Letter, Checked(choice.Token!));

    private static ButtonComponent Pressed(Button button, ButtonTexts texts) => new(
        button.Style switch
        {
            ButtonStyle.Primary => ComponentButtonStyle.Primary,
            ButtonStyle.Current => ComponentButtonStyle.Success,
            _ => ComponentButtonStyle.Secondary,
        },
        texts.Label(button, ButtonTexts.LongestLabel), Checked(button.Token));

    /// <summary>As few rows as hold them, none much shorter than another.</summary>
    private static IEnumerable<T[]> Evenly<T>(IEnumerable<T> items, int most)
    {
        var all = items.ToList();
        var rows = (all.Count + most - 1) / most;
        return rows == 0 ? [] : all.Chunk((all.Count + rows - 1) / rows);
    }

    private static string Checked(string carried) => carried.Length is >= 1 and <= LongestId
        ? carried
        : throw new ArgumentException($"A button carries 1 to {LongestId} characters.");
}
