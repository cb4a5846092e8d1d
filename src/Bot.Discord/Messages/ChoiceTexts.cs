using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Messages.Markdown;

namespace Bot.Discord.Messages;

/// <summary>Writes a question's options into the message: <c>✅ B text — 3 · 42 %</c>.</summary>
internal static class ChoiceTexts
{
    private const int NewLine = 1;
    private const int BlankLine = 2;

    /// <summary>UTF-16 units that fill a line on a narrow screen, roughly.</summary>
    private const int OneLine = 60;

    /// <summary>Each on a line of its own; with blank lines between them when one needs several.</summary>
    public static IEnumerable<Passage> Read(IReadOnlyList<Choice> choices)
    {
        var texts = choices.Select(c => (Choice: c, Text: BlockReader.Read(c.Text).ToList())).ToList();
        var between = texts.TrueForAll(t => IsOneLine(t.Choice, t.Text)) ? NewLine : BlankLine;
        return texts.SelectMany((t, place) => Read(t.Choice, t.Text, place == 0 ? BlankLine : between));
    }

    private static IEnumerable<Passage> Read(Choice choice, List<Passage> text, int gap)
    {
        Run[] label = [new(Mark(choice)), new(choice.Letter, new Look { IsBold = true })];
        Run[] note = choice.Note is { } words ? [new(" — " + VisibleText.Of(words))] : [];
        return IsParagraph(choice, text)
            ? [Passage.Of([.. label, new Run(" "), .. text[0].Runs, .. note], gap)]
            : [Passage.Of([.. label, .. note], gap), .. text.Select((p, place) => place == 0 ? p.WithGap(NewLine) : p)];
    }

    private static bool IsParagraph(Choice choice, List<Passage> text) =>
        choice.Text.Blocks is [Paragraph] && text.Count == 1;

    private static bool IsOneLine(Choice choice, List<Passage> text) =>
        IsParagraph(choice, text) && text[0].Text.Length <= OneLine && !text[0].Text.Contains('\n');

    private static string Mark(Choice choice) => choice.Mark switch
    {
        ChoiceMark.Right => "✅ ",
        ChoiceMark.Wrong => "❌ ",
        _ => "",
    };
}
