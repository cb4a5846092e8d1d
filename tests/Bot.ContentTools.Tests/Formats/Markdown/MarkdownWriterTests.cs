using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.Markdown;
using Bot.ContentTools.Markup;
using Bot.ContentTools.Tests.Markup;
using Bot.Core.Questions;
using Bot.Core.Tests;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Formats.Markdown;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void What_it_writes_is_read_back_as_the_same_questions() => Property.Holds(SomeQuestions.Any, some =>
    {
        var questions = some.Select(Writable).ToList();
        var lost = new ExportReport();

        var markdown = Reading.Written(new MarkdownWriter(), questions, lost);

        var report = Reading.Of(new MarkdownReader(), markdown);
        Assert.True(report.Remarks.Count == 0, $"{string.Join('\n', report.Remarks)}\n{markdown}");
        Assert.Equal(markdown + Reading.Json(questions), markdown + Reading.Json(report.Questions));
        Assert.Empty(lost.Remarks);
    }, cases: 1000);

    private static ExchangeQuestion Writable(ExchangeQuestion question) => question with
    {
        Text = Writable(question.Text),
        Explanation = Writable(question.Explanation),
        Options = [.. question.Options.Select(o => new ExchangeOption(Writable(o.Text), o.IsRight, Writable(o.Why)))],
        Typed = [.. question.Typed.Select(t => new TypedAnswer(t.Text, t.IsRight))],
    };

    /// <summary>Emphasis of a part of a word has no form in CommonMark.</summary>
    private static RichText Writable(RichText text) => Tidy.Text(RichText.Markdown(CommonMarkWriter.Write(text)));
}
