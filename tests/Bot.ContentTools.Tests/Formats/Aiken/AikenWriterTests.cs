using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.Aiken;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Formats.Aiken;

public sealed class AikenWriterTests
{
    [Fact]
    public void What_it_writes_is_read_back_the_same() => AnyQuestions.ComeBack(
        AnyQuestions.Plain, new AikenWriter(), new AikenReader(), q => q with
        {
            Id = null,
            Category = null,
            Level = null,
            Explanation = RichText.Empty,
            Options = [.. q.Options.Select(o => new ExchangeOption(InOneLine(o.Text), o.IsRight))],
        });

    [Fact]
    public void It_tells_what_Aiken_has_no_room_for()
    {
        var (written, told) = (new StringWriter(), new ExportReport());
        var question = new ExchangeQuestion
        {
            Spot = default, Id = "q1", Text = RichText.Plain("What?"),
            Options = [new(RichText.Plain("one\ntwo"), false, RichText.Plain("why")), new(RichText.Code("x"), true)],
        };
        new AikenWriter().Write(
        [
            question with { Category = "c", Level = 2 },
            question with { Options = [], Typed = [new("t", true)] },
            question with { Text = RichText.Plain("What?\nANSWER: A") },
        ], written, told);

        Assert.Equal("What?\nA. one two\nB. x\nANSWER: B\n\n", written.ToString());
        Assert.Equal(
            [
                "Lost: Aiken has no mark-up", "Lost: Aiken has one line for an option, so its lines are joined",
                "Lost: Aiken has no reasons", "Lost: Aiken has no ids", "Lost: Aiken has no categories",
                "Lost: Aiken has no levels", "Skipped: Aiken has no typed answers",
                "Skipped: A line of it would be read as an option or an answer in Aiken",
            ],
            told.Remarks.Select(r => $"{r.Kind}: {r.What}"));
    }

    private static RichText InOneLine(RichText text) => PlainReader.Read(
        string.Join(' ', PlainWriter.Write(text, out _).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
