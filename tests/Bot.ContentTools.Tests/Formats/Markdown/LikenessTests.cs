using System.Text;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats;
using Bot.ContentTools.Formats.Anki;
using Bot.ContentTools.Formats.Csv;
using Bot.ContentTools.Formats.Markdown;
using Bot.ContentTools.Formats.MoodleXml;
using Bot.ContentTools.Formats.Qti;
using Bot.ContentTools.Tests.Files;

namespace Bot.ContentTools.Tests.Formats.Markdown;

/// <summary>Each of the five takes its own files for its own, and leaves those of others alone.</summary>
public sealed class LikenessTests
{
    private const string Moodle = "<?xml version=\"1.0\"?>\n<quiz><question type=\"multichoice\"></question></quiz>";
    private const string Qti = "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"></assessmentItem>";

    private static readonly IQuestionReader[] Readers =
        [new MoodleXmlReader(), new QtiReader(), new AnkiReader(), new CsvQuestionReader(), new MarkdownReader()];

    public static TheoryData<string, string, string> Texts => new()
    {
        { "a.xml", Moodle, "moodle-xml" },
        { "a", $"\n{Moodle}", "moodle-xml" },
        { "a.xml", Qti, "qti" },
        { "a.xml", "<questestinterop><item/></questestinterop>", "qti" },
        { "a.txt", "#separator:tab\n#html:true\na\tb\n", "anki" },
        { "a.csv", "#separator:comma\n#guid column:1\nquestion,answer\n", "anki" },
        { "a.csv", "Question,Option A,Option B,Answer\nQ,a,b,A\n", "csv" },
        { "a.txt", "question;a;b;correct\nQ;a;b;A\n", "csv" },
        { "a.csv", "What is it?,one,two,B\n", "csv" },
        { "a.md", "# Title\n\n#### Q1. What?\n\n- [ ] a\n- [x] b\n", "markdown" },
        { "a.txt", "#### Q1. What?\n\n- [ ] a\n- [x] b\n", "markdown" },
        { "a.md", "1. What?\n   - a\n   - b\n\nAnswer: a\n", "markdown" },
        { "a.txt", "::name:: Who? {=I ~you}\n\n// comment\n$CATEGORY: $course$/a\n\nIt is so. {T}\n", "" },
        { "a.txt", "Who?\nA. I\nB. you\nANSWER: A\n", "" },
        { "a.json", "{\"response_code\":0,\"results\":[{\"question\":\"Q\",\"correct_answer\":\"a\"}]}", "" },
        { "a.yaml", "AUTHOR: x\nWhat is this?:\n- a\n- b\n", "" },
        { "a.txt", "#Q What is this?\n^ b\nA a\nB b\n", "" },
        { "a.xml", "<rss><channel><item/></channel></rss>", "" },
        { "a.txt", "", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_right_one_knows_a_file(string name, string text, string expected) =>
        Assert.Equal((text, expected), (text, Best(new SourceFile(name, Encoding.UTF8.GetBytes(text)))));

    [Fact]
    public void Wide_characters_are_no_hindrance() => Assert.Equal(
        "moodle-xml",
        Best(new SourceFile("a.xml", (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Moodle)])));

    [Fact]
    public void Packages_are_known_by_what_is_in_them()
    {
        Assert.Equal("qti", Best(Zips.Of("a.zip", ("imsmanifest.xml", "<manifest/>"))));
        Assert.Equal("anki", Best(Zips.Of("a.zip", ("collection.anki2", "x"))));
        Assert.Equal("", Best(Zips.Of("a.zip", ("b.txt", "x"))));
        Assert.Equal("", Best(new SourceFile("a.zip", "PK\u0003\u0004 damaged"u8.ToArray())));
    }

    [Fact]
    public void No_bytes_disturb_them()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (i % 2 == 0) bytes = [.. "PK\u0003\u0004"u8, .. bytes];
            Assert.NotNull(Best(new SourceFile("a", bytes)));
        }
    }

    /// <summary>Empty when none is likely.</summary>
    private static string Best(SourceFile file) => Readers.Select(r => (r.Name, Looks: r.Looks(file)))
        .Where(r => r.Looks >= Likeness.Likely || (r.Looks == Likeness.Perhaps && file.Ending == "csv"))
        .OrderByDescending(r => r.Looks).FirstOrDefault().Name ?? "";
}
