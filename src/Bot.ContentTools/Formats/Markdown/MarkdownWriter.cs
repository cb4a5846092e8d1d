using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>Writes questions as Markdown: a heading, a list with boxes, and what there is to explain.</summary>
public sealed class MarkdownWriter : IQuestionWriter
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public string Ending => "md";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report)
    {
        string? category = null;
        foreach (var question in questions)
        {
            if (question.Category != category)
            {
                category = question.Category;
                to.Write($"## {(category is null ? "" : CommonMarkWriter.Write(RichText.Plain(category)))}".TrimEnd());
                to.Write("\n\n");
            }
            Write(question, to, report);
        }
    }

    private static void Write(ExchangeQuestion question, TextWriter to, ExportReport report)
    {
        var isWhole = true;
        Write(question, to, report, text => CommonMarkWriter.Write(text, () => isWhole = false));
        if (!isWhole) report.Lost(question, "Emphasis that ends within a word has no form in Markdown and is left out");
    }

    private static void Write(
        ExchangeQuestion question, TextWriter to, ExportReport report, Func<RichText, string> written)
    {
        var hasList = question.Text.Blocks.Concat(question.Explanation.Blocks).Any(b => b is ListBlock);
        var number = !hasList && MarkdownSigns.Number(question.Id + ".") is { } sign && sign.Id == question.Id
            ? sign.Id + "." : "";
        var isLine = question.Text.Blocks is [Paragraph { Content: not [Strong] } first, ..]
            && !first.Content.Any(i => i is LineBreak);
        var heading = isLine ? written(new RichText([question.Text.Blocks[0]])) : "";
        to.Write($"#### {number} {heading}".TrimEnd().Replace("####  ", "#### "));
        to.Write("\n\n");
        if (number.Length == 0) to.Write($"<!-- id: {Uri.EscapeDataString(question.Id ?? "")} -->\n\n");
        if (question.Level is { } level) to.Write($"<!-- level: {level} -->\n\n");
        Write(new RichText([.. question.Text.Blocks.Skip(isLine ? 1 : 0)]), to, written);
        if (question.Text.Blocks is [.., ListBlock]) to.Write("<!-- -->\n\n");
        foreach (var option in question.Options) Write(option, to, written);
        if (question.Options.Count > 0) to.Write("\n");
        if (question.Typed.Count > 0) to.Write($"{MarkdownNotes.TypedNote}\n\n");
        foreach (var typed in question.Typed)
        {
            if (!typed.Why.IsEmpty) report.Lost(question, "Feedback to answers that are typed has no place");
            to.Write($"{(typed.IsRight ? "Answer" : "Wrong answer")}: ");
            Write(RichText.Plain(typed.Text), to, written);
        }
        if (question.Explanation.Blocks is [ListBlock, ..]) to.Write("<!-- -->\n\n");
        Write(question.Explanation, to, written);
    }

    private static void Write(ExchangeOption option, TextWriter to, Func<RichText, string> written)
    {
        var text = written(option.Text);
        var isApart = option.Text.Blocks is not [Paragraph, ..];
        to.Write($"- [{(option.IsRight ? "x" : " ")}]{(isApart ? "\n\n  " : " ")}");
        to.Write(text.Replace("\n", "\n  "));
        to.Write('\n');
        if (option.Why.IsEmpty) return;
        to.Write('\n');
        foreach (var line in written(option.Why).Split('\n'))
            to.Write(line.Length > 0 ? $"  > {line}\n" : "  >\n");
        to.Write('\n');
    }

    private static void Write(RichText text, TextWriter to, Func<RichText, string> written)
    {
        if (text.IsEmpty) return;
        to.Write(written(text));
        to.Write("\n\n");
    }
}
