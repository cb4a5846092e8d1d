using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.MoodleXml;
using Bot.ContentTools.Tests.Markup;
using Bot.Core.Questions;
using Bot.Core.Tests;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Formats.MoodleXml;

public sealed class MoodleXmlWriterTests
{
    [Fact]
    public void What_it_writes_is_read_back_as_the_same_questions() => Property.Holds(SomeQuestions.Any, questions =>
    {
        var lost = new ExportReport();

        var xml = Reading.Written(new MoodleXmlWriter(), questions, lost);

        var report = Reading.Of(new MoodleXmlReader(), xml);
        Assert.Empty(report.Remarks);
        Assert.Equal(Reading.Json(questions), Reading.Json(report.Questions));
        Assert.Empty(lost.Remarks);
    }, cases: 300);

    [Fact]
    public void Characters_that_it_cannot_carry_are_told()
    {
        var lost = new ExportReport();
        var question = new ExchangeQuestion
        {
            Spot = default,
            Id = "a",
            Text = RichText.Plain("\u0001 \uD83D?"),
            Typed = [new TypedAnswer("b", true)],
        };

        var xml = Reading.Written(new MoodleXmlWriter(), [question], lost);

        Assert.Equal(
            "Characters that XML cannot carry are written as question marks", Assert.Single(lost.Remarks).What);
        Assert.Contains("? ??", xml.Replace("\uFFFD", "?"));
    }
}
