using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.OpenTdb;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Formats.OpenTdb;

public sealed class OpenTdbWriterTests
{
    [Fact]
    public void What_it_writes_is_read_back_the_same() => AnyQuestions.ComeBack(
        AnyQuestions.Plain, new OpenTdbWriter(), new OpenTdbReader(), q => q with
        {
            Id = null,
            Explanation = RichText.Empty,
            Options = [.. q.Options.OrderByDescending(o => o.IsRight)
                .Select(o => new ExchangeOption(o.Text, o.IsRight))],
        });

    [Fact]
    public void It_tells_what_OpenTDB_has_no_room_for()
    {
        var (written, told) = (new StringWriter(), new ExportReport());
        var question = new ExchangeQuestion
        {
            Spot = default, Id = "q1", Category = "c", Level = 2, Text = RichText.Plain("100% \"x\"?"),
            Options = [new(RichText.Plain("True"), false, RichText.Plain("why")), new(RichText.Plain("False"), true)],
        };
        new OpenTdbWriter().Write(
        [
            question, question with { Options = [], Typed = [new("t", true)] },
            question with { Id = null, Text = RichText.Code("x"), Options = [new(RichText.Plain("a"), true)] },
        ], written, told);

        Assert.StartsWith("""
            {
              "response_code": 0,
              "results": [
                {
                  "type": "boolean",
                  "difficulty": "medium",
                  "category": "c",
                  "question": "100&#37; &quot;x&quot;?",
                  "correct_answer": "False",
                  "incorrect_answers": [
                    "True"
                  ]
                },
            """, written.ToString());
        Assert.Equal(
            [
                "Lost: OpenTDB has the right answer first, whatever the order was", "Lost: OpenTDB has no reasons",
                "Lost: OpenTDB has no ids", "Skipped: OpenTDB has no typed answers", "Lost: OpenTDB has no mark-up",
            ],
            told.Remarks.Select(r => $"{r.Kind}: {r.What}"));
    }
}
