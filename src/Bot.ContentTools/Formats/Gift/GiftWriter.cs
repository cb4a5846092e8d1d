using Bot.ContentTools.Exchange;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Writes GIFT, the text format of Moodle.</summary>
public sealed class GiftWriter : IQuestionWriter
{
    /// <inheritdoc />
    public string Name => "gift";

    /// <inheritdoc />
    public string Ending => "gift";

    /// <inheritdoc />
    public void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report)
    {
        string? category = null;
        foreach (var question in questions)
        {
            if (Refusal(question) is { } refusal)
            {
                report.Skipped(question, refusal);
                continue;
            }
            if (question.Level is not null) report.Lost(question, "GIFT has no levels");
            if (question.Category != category)
            {
                category = question.Category;
                to.Write($"$CATEGORY: $course$/top{(category is null ? "" : $"/{category}")}\n\n");
            }
            Write(question, to);
        }
    }

    private static string? Refusal(ExchangeQuestion question) =>
        question.Typed.Any(t => t.Text.Contains("->", StringComparison.Ordinal))
            ? "GIFT takes '->' in a typed answer for a matching question" : null;

    private static void Write(ExchangeQuestion question, TextWriter to)
    {
        var texts = GiftTexts.For(question);
        if (!string.IsNullOrEmpty(question.Id)) to.Write($"::{GiftMarks.Escaped(question.Id)}::");
        to.Write($"{texts.Stem(question.Text)} {{\n");
        foreach (var option in question.Options)
            to.Write($"\t{(option.IsRight ? '=' : '~')}{texts.Answer(option.Text)}{Feedback(texts, option.Why)}\n");
        foreach (var typed in question.Typed)
            to.Write($"\t={(typed.IsRight ? "" : "%0%")}{texts.Answer(typed.Text)}{Feedback(texts, typed.Why)}\n");
        if (!question.Explanation.IsEmpty) to.Write($"\t####{texts.Feedback(question.Explanation)}\n");
        to.Write("}\n\n");
    }

    private static string Feedback(GiftTexts texts, Core.Text.RichText why) =>
        why.IsEmpty ? "" : $"#{texts.Feedback(why)}";
}
