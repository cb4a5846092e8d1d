using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.Gift;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Formats.Gift;

public sealed class GiftWriterTests
{
    [Fact]
    public void What_it_writes_without_mark_up_is_read_back_the_same() => AnyQuestions.ComeBack(
        AnyQuestions.Plain, new GiftWriter(), new GiftReader(), q => q with { Level = null });

    [Fact]
    public void What_it_writes_with_mark_up_is_read_back_the_same() => AnyQuestions.ComeBack(
        AnyQuestions.Rich, new GiftWriter(), new GiftReader(), q => q with { Level = null }, cases: 250);

    [Fact]
    public void It_writes_what_people_would_write()
    {
        var (written, told) = (new StringWriter(), new ExportReport());
        new GiftWriter().Write(
        [
            new ExchangeQuestion
            {
                Spot = default, Id = "sum: 1", Category = "Maths/Easy", Level = 1, Text = RichText.Plain("2 = ?"),
                Options = [new(RichText.Plain("two"), true, RichText.Plain("Yes.")), new(RichText.Plain("{3}"), false)],
                Explanation = RichText.Plain("Count."),
            },
            new ExchangeQuestion
            {
                Spot = default, Text = RichText.Markdown("What is `x`?\n\nSay it."),
                Typed = [new("4*", true), new("5", false, RichText.Plain("No."))],
            },
            new ExchangeQuestion
            {
                Spot = default, Id = "arrow", Text = RichText.Plain("?"), Typed = [new("a->b", true)],
            },
        ], written, told);

        Assert.Equal(
            """
            $CATEGORY: $course$/top/Maths/Easy

            ::sum\: 1::2 \= ? {
            	=two#Yes.
            	~\{3\}
            	####Count.
            }

            $CATEGORY: $course$/top

            [html]<p>What is <code>x</code>?</p><p>Say it.</p> {
            	=4\*
            	=%0%5#No.
            }


            """, written.ToString());
        Assert.Equal(
            ["sum: 1: GIFT has no levels.", "arrow: GIFT takes '->' in a typed answer for a matching question."],
            told.Remarks.Select(r => r.ToString()));
    }
}
