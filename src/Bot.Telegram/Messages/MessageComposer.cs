using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Messages.Html;

namespace Bot.Telegram.Messages;

/// <summary>Turns a card into messages that show all of it: nearly always one.</summary>
internal static class MessageComposer
{
    /// <summary>Stands where Telegram wants words and there are none: above buttons that had no room elsewhere.
    /// </summary>
    private const string NoWords = "⋯";

    /// <summary>The messages in their order; the last one carries the end of the text and the buttons.</summary>
    /// <exception cref="ArgumentException">A button carries nothing or more than Telegram takes: our mistake.
    /// </exception>
    public static IReadOnlyList<ComposedMessage> Compose(Card card, MessageStyle style)
    {
        var reader = new BlockReader(new InlineReader(style.IsPlain));
        var areOnButtons = ButtonTexts.CanHold(card.Choices);
        var pages = Pages.Of(
            [.. reader.Read(card.Body)],
            [.. areOnButtons ? [] : ChoiceTexts.Read(card.Choices, reader), .. reader.Read(card.Footer)]);
        var keyboards = Keyboards.Of(card, areOnButtons, style);
        IReadOnlyList<IReadOnlyList<Run>> texts =
            pages.Count == 0 ? [[new Run(NoWords)]] : [.. pages.Select(p => p.Runs)];
        return
        [
            .. texts.Select((runs, place) => new ComposedMessage(
                HtmlWriter.Write(runs), runs.Sum(r => r.Text.Length),
                place == texts.Count - 1 && keyboards.Count > 0 ? keyboards[0] : null)),
            .. keyboards.Skip(1).Select(k => new ComposedMessage(NoWords, NoWords.Length, k)),
        ];
    }

    /// <summary>An edit has one message. A card that would fit there without its footer, such as the reasons, goes
    /// without; any other was posted in several messages, and the last one changes.</summary>
    public static ComposedMessage ComposeEdit(Card card, MessageStyle style)
    {
        var whole = Compose(card, style);
        if (whole.Count == 1) return whole[0];
        return Compose(card with { Footer = RichText.Empty }, style) is [var alone] ? alone : whole[^1];
    }
}
