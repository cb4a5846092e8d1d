using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Telegram.Messages.Html;

namespace Bot.Telegram.Messages;

/// <summary>Writes a question's options into the message: <c>✅ B text — 3 · 42 %</c>.</summary>
internal static class ChoiceTexts
{
    private const int NewLine = 1;
    private const int BlankLine = 2;

    /// <summary>Each on a line of its own; with blank lines between them when one needs several.</summary>
    public static IEnumerable<Passage> Read(IReadOnlyList<Choice> choices, BlockReader reader)
    {
        var between = choices.All(ButtonTexts.IsOneLine) ? NewLine : BlankLine;
        return choices.SelectMany(
            (choice, place) => Read(choice, [.. reader.Read(choice.Text)], place == 0 ? BlankLine : between));
    }

    public static string Mark(Choice choice) => choice.Mark switch
    {
        ChoiceMark.Right => "✅ ",
        ChoiceMark.Wrong => "❌ ",
        _ => "",
    };

    private static IEnumerable<Passage> Read(Choice choice, IReadOnlyList<Passage> text, int gap)
    {
        Run[] label = [new(Mark(choice)), new(choice.Letter, new Look { IsBold = true })];
        Run[] note = choice.Note is { } words ? [new(" — " + VisibleText.Of(words))] : [];
        return choice.Text.Blocks is [Paragraph] && text is [var line]
            ? [Passage.Of([.. label, new Run(" "), .. line.Runs, .. note], gap)]
            : [Passage.Of([.. label, .. note], gap), .. text.Select((p, place) => place == 0 ? p.WithGap(NewLine) : p)];
    }
}
