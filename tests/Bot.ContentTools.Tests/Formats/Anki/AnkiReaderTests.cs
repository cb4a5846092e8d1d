using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.Anki;
using Bot.ContentTools.Tests.Markup;
using Bot.Core.Tests;

namespace Bot.ContentTools.Tests.Formats.Anki;

public sealed class AnkiReaderTests
{
    private const string TooLong = "several lines or more than 100 characters, which nobody types";

    public static TheoryData<string, string> Cases => new()
    {
        {
            "#separator:tab\n#html:true\nFront <b>x</b>\tback\n\"two\nlines\"\t\"say \"\"hi\"\"\"\n",
            "3 - [] Front *x* {==back}\n4 - [] two lines {==say \"hi\"}"
        },
        {
            "#separator:Comma\n#html:false\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
                + "g1,Basic,A::B,<b>?,x,t1\n",
            "7 g1 [A/B] <b>? {==x}\nLost 7: Tags are left out"
        },
        {
            "#separator:tab\n#deck:D\nThe {{c1::cat}} sat on {{c2::the mat::where?}}\tmore\n",
            "3 - [D] The _____ sat on the mat {==cat}#more\n3 - [D] The cat sat on _____ (where?) {==the mat}#more"
        },
        { "#separator:tab\n{{c1::a}} and {{c1::b}}\t\n", "Skipped 2: It asks for several gaps at once" },
        { "#separator:tab\n{{c1::a {{c2::b}}}}!\t\n", "2 - [] _____! {==a b}\n2 - [] a _____! {==b}" },
        { "#separator:tab\nQ?\ta<br>b\n", $"Skipped 2: Its back has {TooLong}" },
        { "#separator:tab\nQ?\t" + new string('x', 101) + "\n", $"Skipped 2: Its back has {TooLong}" },
        { "#separator:tab\nQ?\t\n", "Skipped 2: The note has no back" },
        {
            "#separator:tab\nQ?\t[sound:a.mp3]<img src='b.png'>\n",
            "Skipped 2: Its back has nothing but a picture or a sound, which nobody types"
        },
        {
            "#separator:tab\nQ?\tx [sound:a.mp3]\n",
            "2 - [] Q? {==x}\nLost 2: The picture or sound of its back is left out"
        },
        {
            "#separator:tab\nQ? [sound:a.mp3]<img src=\"b.png\">\tx\n",
            "2 - [] Q? [b.png] {==x}\nLost 2: A sound is left out\n"
                + "Lost 2: A picture that is kept in the collection is left out"
        },
        {
            "#separator:tab\nQ? <img alt=b src= \"https://a.example/b.png\">\tx\n",
            "2 - [] Q? <https://a.example/b.png b> {==x}"
        },
        {
            "#separator:tab\n#columns:Question\tQType\tQ_1\tQ_2\tQ_3\tAnswers\tExtra 1\nQ\t2\ta\tb\t\t0 1 0\tso\n",
            "3 - [] Q {~a =b}#so"
        },
        {
            "#separator:tab\n#notetype:AllInOne (kprim, mc, sc)\nQ\tT\t1\ta\tb\t\t\t\t1 1\t\t\n",
            "Skipped 3: Several of its options are right; a question here has one right option"
        },
        { "#separator:tab\n#columns:Question\tOption A\tOption B\tAnswer\nQ\tx\ty\tB\n", "3 - [] Q {~x =y}" },
        { "#separator:tab\n#columns:Question\tOption A\tOption B\tAnswer\nQ\tB\ty\tB\n",
            "Skipped 3: The answer could be more than one of the options" },
        { "Q?\tList<int>\nR?\ta &amp y\n", "1 - [] Q? {==List<int>}\n2 - [] R? {==a &amp y}" },
        { "Q?\t<b>x</b>\nR?\ty\n", "1 - [] Q? {==x}\n2 - [] R? {==y}" },
        { "#separator:tab\n", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_notes(string text, string expected) =>
        Assert.Equal((text, expected), (text, Reading.Shown(Reading.Of(new AnkiReader(), text))));

    [Fact]
    public void Whatever_is_missing_at_the_end_is_no_error() => Reading.HoldsWhenCut(
        new AnkiReader(), "#separator:tab\n#html:true\nQ\ta END\n\"R\n?\"\t\"b \"\"c\"\"\"\t\n{{c1::x}} y\tz "
            + "END\n", "END\n");

    [Fact]
    public void What_is_written_is_read_back_as_the_same_questions() => Property.Holds(SomeQuestions.Any, questions =>
    {
        var lost = new ExportReport();

        var text = Reading.Written(new AnkiCsvWriter(), questions, lost);

        var report = Reading.Of(new AnkiReader(), text);
        Assert.Empty(report.Remarks);
        Assert.Equal(Reading.Json(questions), Reading.Json(report.Questions));
        Assert.Empty(lost.Remarks);
    }, cases: 200);
}
