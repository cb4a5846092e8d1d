using System.Text;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.MoodleXml;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.MoodleXml;

public sealed class MoodleXmlReaderTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n";

    private const string Answers =
        "<answer fraction='100'><text>r</text></answer><answer fraction='0'><text>w</text></answer></question>";

    private static readonly string Two = Head + Choice("a") + "\n" + Choice("b") + "\n</quiz>";

    /// <summary>What stands in the file, and what comes out.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { Choice("q", "<single>true</single>"), "3 q [] What? {=r ~w}" },
        { Choice("q", "<single>false</single>"), "3 q [] What? {=r ~w}" },
        {
            Question("multichoice", Answer(100, "a", "yes") + Answer(50, "b") + Answer(0, "c")),
            "3 n [] What? {=a#yes ~b ~c}\nLost 3: An answer with partial marks counts as wrong"
        },
        {
            Question("multichoice", "<single>false</single>" + Answer(50, "a") + Answer(50, "b") + Answer(-100, "c")),
            "Skipped 3: Several of its options are right; a question here has one right option"
        },
        {
            Question("multichoice", "<single>false</single>" + Answer(90, "a") + Answer(-50, "b")),
            "3 n [] What? {=a ~b}\nLost 3: A wrong answer costs marks there; here it earns none"
        },
        {
            Question("truefalse", Answer(0, "true", "no") + Answer(100, "false")),
            "3 n [] What? {~True#no =False}"
        },
        { Question("truefalse", Answer(0, "True")), "3 n [] What? {~True =False}" },
        { Question("truefalse", Answer(100, "TRUE")), "3 n [] What? {=True ~False}" },
        {
            Question("shortanswer", "<usecase>0</usecase>" + Answer(100, "a") + Answer(100, "b*c".Replace("*", "\\*"))
                + Answer(0, "d", "no") + Answer(0, "*")),
            "3 n [] What? {==a ==b*c ~~d#no}"
        },
        {
            Question("shortanswer", "<usecase>1</usecase>" + Answer(100, "A") + Answer(0, "*", "else")),
            "3 n [] What? {==A}\nLost 3: Upper and lower case letters count as the same\n"
                + "Lost 3: The feedback to any other answer is left out"
        },
        {
            Question("shortanswer", Answer(100, "a*")),
            "Skipped 3: An answer with * stands for many words, which cannot be compared here"
        },
        {
            Question("numerical", "<answer fraction='100'><text>4.5</text><tolerance>0</tolerance></answer>"),
            "3 n [] What? {==4.5}"
        },
        {
            Question("numerical", "<answer fraction='100'><text>4</text><tolerance>0.1</tolerance></answer>"),
            "Skipped 3: A number within a tolerance cannot be compared here"
        },
        { Question("essay", ""), "Skipped 3: Questions of type essay cannot be answered by a button or a word" },
        { Question("description", ""), "Skipped 3: A description asks for nothing" },
        {
            "<question type='category'><category><text>$course$/top/A &amp; B/C//D</text></category></question>"
                + Choice("q"),
            "3 q [A & B/C-D] What? {=r ~w}"
        },
        { Choice("q", "<idnumber>q-7</idnumber>"), "3 q-7 [] What? {=r ~w}" },
        {
            Choice("q", "<generalfeedback><text><![CDATA[<p>As <b>x</b> &lt; 1</p>]]></text></generalfeedback>"),
            "3 q [] What? {=r ~w}#As *x* < 1"
        },
        {
            Choice("q", "<correctfeedback><text>Your answer is correct.</text></correctfeedback>"
                + "<incorrectfeedback><text>Oh!</text></incorrectfeedback><hint><text>h</text></hint>"
                + "<tags><tag><text>t</text></tag><tag><text>Hard</text></tag></tags>"),
            "3 q [ 3] What? {=r ~w}\nLost 3: Tags are left out\nLost 3: Hints are left out\n"
                + "Lost 3: The feedback to any right or any wrong answer is left out"
        },
        {
            "<question type='multichoice'><name><text>n</text></name><questiontext format='markdown'><text>"
                + "Is `a  &lt; b`?\n\n    x = 1\n</text></questiontext>" + Answers,
            "3 n [] Is `a  < b`?¶{:x = 1} {=r ~w}"
        },
        {
            "<question type='multichoice'><name><text>n</text></name><questiontext format='plain_text'><text>"
                + "Is &lt;b&gt; a\ntag?</text></questiontext>" + Answers,
            "3 n [] Is <b> a⏎tag? {=r ~w}"
        },
        {
            "<question type='multichoice'><name><text>n</text></name><questiontext format='moodle_auto_format'><text>"
                + "One\ntwo &lt;i&gt;three&lt;/i&gt;</text></questiontext>" + Answers,
            "3 n [] One⏎two /three/ {=r ~w}"
        },
        {
            "<question type='multichoice'><questiontext format='html'><text><p>An <b>element</b></p></text>"
                + "</questiontext>" + Answers,
            "3 - [] An *element* {=r ~w}"
        },
        {
            "<question type='multichoice'><questiontext format='html'><text><![CDATA[See <img src=\"@@PLUGINFILE@@/"
                + "a%20b.png\">]]></text><file name='a b.png' encoding='base64'>AAAA</file></questiontext>"
                + Answers,
            "3 - [] See [a b.png] {=r ~w}\n"
                + "Lost 3: The image a b.png has no address on the web and is left out"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_questions(string questions, string expected) =>
        Assert.Equal(expected, Reading.Shown(Reading.Of(new MoodleXmlReader(), Head + questions + "\n</quiz>")));

    [Theory]
    [InlineData("<quiz>&bad;</quiz>", "bad")]
    public void An_unknown_entity_outside_of_questions_is_told(string xml, string word) =>
        Assert.Contains(word, Reading.Shown(Reading.Of(new MoodleXmlReader(), xml)));

    [Fact]
    public void What_is_whole_is_read_however_much_of_the_file_is_there() =>
        Reading.HoldsWhenCut(new MoodleXmlReader(), Two, "</question>");

    [Theory]
    [InlineData("<p>x & y</p>", "/p>")]
    [InlineData("What&nbsp;is &eacute; & R&D?", "Repaired")]
    [InlineData("a </text> b <text>", "Skipped")]
    [InlineData("a < b", "Skipped")]
    [InlineData("\u0001?", "2 q")]
    public void A_damaged_question_costs_none_of_the_others(string text, string told)
    {
        var xml = Head + Choice("a") + "\n" + Choice("q").Replace("What?", text) + "\n" + Choice("c") + "\n</quiz>";

        var report = Reading.Of(new MoodleXmlReader(), xml);

        Assert.Equal(["a", "c"], report.Questions.Select(q => q.Id).Where(id => id != "q"));
        Assert.Equal(5, report.Questions[^1].Spot.Line);
        Assert.True(told.StartsWith('/') || report.Remarks.Any(r => r.Kind.ToString() == told && r.Spot.Line == 4)
            || report.Questions.Count == 3);
    }

    [Theory]
    [InlineData("<!DOCTYPE quiz [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><quiz>&b;</quiz>")]
    [InlineData("<!DOCTYPE quiz [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><quiz>&a;</quiz>")]
    [InlineData("<!DOCTYPE quiz SYSTEM 'https://e.example/x.dtd'><quiz></quiz>")]
    public void Definitions_are_not_read(string xml) => Assert.Equal(
        "Skipped 1: It has a document type declaration (DTD), which is not read for safety; remove it and import again",
        Reading.Shown(Reading.Of(new MoodleXmlReader(), xml)));

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Accented("utf-16"))] },
        { "Latin 1", Encoding.Latin1.GetBytes(Accented("ISO-8859-1")) },
        { "UTF-8", Encoding.UTF8.GetBytes(Accented("utf-8")) },
        { "a wrong one", Encoding.Latin1.GetBytes(Accented("utf-8")) },
        { "an unknown one", Encoding.UTF8.GetBytes(Accented("x-none")) },
        { "with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Accented("utf-8"))] },
        { "after empty lines", Encoding.UTF8.GetBytes("\n\n" + Accented("utf-8")) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_is_read(string name, byte[] bytes)
    {
        var report = Reading.Of(new MoodleXmlReader(), new SourceFile("a.xml", bytes));

        Assert.Equal((name, "é?"), (name, Assert.Single(report.Questions).Text.ToPlainText()));
        Assert.DoesNotContain(report.Remarks, r => r.Kind != RemarkKind.Repaired);
    }

    private static string Accented(string encoding) =>
        $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><quiz>{Choice("a").Replace("What?", "é?")}</quiz>";

    private static string Choice(string name, string more = "") =>
        Question("multichoice", Answer(100, "r") + Answer(0, "w") + more, name);

    private static string Question(string type, string rest, string name = "n") =>
        $"<question type=\"{type}\"><name><text>{name}</text></name><questiontext format=\"html\"><text>What?</text>"
        + $"</questiontext>{rest}</question>";

    private static string Answer(int fraction, string text, string feedback = "") =>
        $"<answer fraction=\"{fraction}\"><text>{text}</text><feedback><text>{feedback}</text></feedback></answer>";
}
