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

    /// <summary>Whether it is told when a text does not come back.</summary>
    [Fact]
    public void What_does_not_come_back_is_told() => Property.Holds(SomeTexts.Any, text =>
    {
        var lost = new ExportReport();

        Reading.Written(new MarkdownWriter(), [Asking(text)], lost);

        Assert.Equal(SameText.Of(Tidy.Text(text)) == SameText.Of(Writable(text)), lost.Remarks.Count == 0);
    }, cases: 2000);

    [Fact]
    public void Emphasis_within_a_word_is_left_out_and_told()
    {
        var (lost, word) = (new ExportReport(), new Paragraph([new Strong([new TextRun("(a)")]), new TextRun("b")]));

        var markdown = Reading.Written(new MarkdownWriter(), [Asking(new RichText([word]))], lost);

        Assert.Contains("#### (a)b\n", markdown);
        Assert.Equal(
            "Emphasis that ends within a word has no form in Markdown and is left out",
            Assert.Single(lost.Remarks).What);
    }

    private static ExchangeQuestion Asking(RichText text) => new()
    {
        Spot = default,
        Text = text,
        Options = [new(RichText.Plain("a"), true), new(RichText.Plain("b"), false)],
    };

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
