using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Messages.Markdown;

namespace Bot.Discord.Messages;

/// <summary>Turns a card into messages that show all of it: nearly always one. What fits is a plain message; what does
/// not is one of components, which holds twice the text; what does not fit there either goes on in further ones.
/// </summary>
internal static class MessageComposer
{
    public const int LongestContent = 2_000;
    public const int MostRows = 5;

    /// <summary>Of a message of components, those in rows and the text counted too.</summary>
    public const int MostComponents = 40;

    /// <summary>Stands where a message needs words and there are none.</summary>
    private const string NoWords = "⋯";

    /// <summary>The messages in their order; the last one carries the end of the text and the buttons. Of an edit there
    /// is one: a card that would fit without its footer, such as the reasons, goes without; of any other, which was
    /// posted in several messages, it is the last one.</summary>
    /// <exception cref="ArgumentException">A button carries nothing or more than the platform takes: our mistake.
    /// </exception>
    public static IReadOnlyList<MessageBody> Compose(Card card, MessageStyle style)
    {
        var whole = Whole(card, style);
        if (!style.IsEdit || whole.Count == 1) return whole;
        return Whole(card with { Footer = RichText.Empty }, style) is [var alone] ? [alone] : [whole[^1]];
    }

    /// <summary>The text in the platform's Markdown.</summary>
    public static string Markdown(RichText text)
    {
        var page = new Page();
        foreach (var passage in BlockReader.Read(text)) page.Add(passage);
        return page.Markdown;
    }

    private static IReadOnlyList<MessageBody> Whole(Card card, MessageStyle style)
    {
        var labels = new ButtonTexts();
        var rows = Parts(ComponentRows.Of(card, labels));
        Passage[] link = style.JumpUrl is { } url && Links.Target(url) is { } target
            ? [Passage.Of([new Run("↑ The message", new Look { Url = target })], gap: 2)] : [];
        var pages = Pages.Of(
            [.. BlockReader.Read(card.Body)],
            [.. ChoiceTexts.Read(card.Choices), .. BlockReader.ReadSmall(card.Footer), .. labels.InMessage, .. link]);
        var texts = pages.Select(p => p.Markdown).DefaultIfEmpty(NoWords).ToList();
        return
        [
            .. texts.Select((text, place) => Body(text, place == texts.Count - 1 ? rows[0] : [], card, style)),
            .. rows.Skip(1).Select(more => Body(NoWords, more, card, style)),
        ];
    }

    /// <summary>One list, or several when there are too many rows for one message.</summary>
    private static List<List<ActionRow>> Parts(IReadOnlyList<ActionRow> rows)
    {
        while (CountOf(rows) > MostComponents && ComponentRows.Joined(rows, rows.Count - 1) is { } fewer) rows = fewer;
        var parts = new List<List<ActionRow>> { new() };
        foreach (var row in rows)
        {
            if (CountOf([.. parts[^1], row]) > MostComponents) parts.Add([]);
            parts[^1].Add(row);
        }
        return parts;
    }

    private static int CountOf(IReadOnlyList<ActionRow> rows) => 1 + rows.Sum(r => 1 + r.Components.Count);

    private static MessageBody Body(string text, IReadOnlyList<ActionRow> rows, Card card, MessageStyle style)
    {
        var flags = card.Silent ? MessageFlags.SuppressNotifications : MessageFlags.None;
        if (!style.MustBeV2 && text.Length <= LongestContent && ComponentRows.Joined(rows, MostRows) is { } few)
            return new MessageBody
            {
                Content = text,
                Components = few.Count > 0 || style.IsEdit ? few : null,
                // Those of a message that is there stay as they are.
                Flags = style.IsEdit ? null : flags | MessageFlags.SuppressEmbeds,
            };
        return new MessageBody
        {
            Content = style.IsEdit ? "" : null,
            Embeds = style.IsEdit ? [] : null,
            Components = [new TextDisplay(text), .. rows],
            // What was set before is named again (Discord, "Edit Message").
            Flags = flags | MessageFlags.IsComponentsV2
                | (style is { IsEdit: true, MustBeV2: false } ? MessageFlags.SuppressEmbeds : MessageFlags.None),
        };
    }
}
