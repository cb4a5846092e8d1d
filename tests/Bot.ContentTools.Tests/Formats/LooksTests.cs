using Bot.ContentTools.Formats;
using Bot.ContentTools.Formats.Aiken;
using Bot.ContentTools.Formats.Gift;
using Bot.ContentTools.Formats.OpenQuiz;
using Bot.ContentTools.Formats.OpenTdb;
using Bot.ContentTools.Formats.Red;

namespace Bot.ContentTools.Tests.Formats;

public sealed class LooksTests
{
    private static readonly IQuestionReader[] Readers =
        [new GiftReader(), new AikenReader(), new OpenTdbReader(), new RedReader(), new OpenQuizReader()];

    [Theory]
    [InlineData("gift", "x.gift", "$CATEGORY: a\n\n::T::Who? {=Ann ~Ben}")]
    [InlineData("gift", "x.txt", "// a comment\n::T::Who? {\n=Ann\n~Ben\n}")]
    [InlineData("gift", "x.txt", "Sun rises. {T}\n\nTwo? {#2}")]
    [InlineData("gift", "x.txt", "[html]<p>Who?</p>{=Ann ~Ben}")]
    [InlineData("gift", "x.txt", "Why; who; what? {=a;b ~c;d}\n\nWhat; is; it? {=a;b}")]
    [InlineData("gift", "x.gift", "Write about it. {}")]
    [InlineData("aiken", "x.txt", "What?\nA. one\nB. two\nANSWER: B\n")]
    [InlineData("aiken", "x.aiken", "What {is} it?\n\nA) one\nB) two\nAnswer: b\n")]
    [InlineData("aiken", "x.txt", "What?\nA. {=a}; b\nB. two; c\nANSWER: B\n")]
    [InlineData("opentdb", "x.json",
        """{"response_code":0,"results":[{"question":"Q","correct_answer":"a","incorrect_answers":["b"]}]}""")]
    [InlineData("opentdb", "x.json",
        """[{"question":{"text":"Q {=a ~b}"},"correctAnswer":"a","incorrectAnswers":["b"]}]""")]
    [InlineData("red", "x.yaml", "AUTHOR: me\nWhat is it?:\n- one\n- two\n")]
    [InlineData("red", "x.yml", "What is it?:\n  - one\nWho is {=it}?:\n  - two\n")]
    [InlineData("red", "x.txt", "What?`one`two\nWho?`me\n")]
    [InlineData("red", "x.txt", "What?;one;two\nWho?;me\n")]
    [InlineData("openquiz", "movies", "\n#Q Who?\n^ Ann\nA Ann\nB Ben\n")]
    [InlineData("openquiz", "x.txt", "#Q Who?\n^ ANSWER: A\nA ANSWER: A\nB Ben\n")]
    [InlineData("openquiz", "x.json",
        """{"quizz":{"fr":{"expert":[{"question":"Q","propositions":["a","b"],"réponse":"a"}]}}}""")]
    [InlineData("openquiz", "x.json", """[{"question":"Q","choices":["a","b"],"answer":"a"}]""")]
    [InlineData("openquiz", "x.oqf", "**OQF*\n\n:Who?\n=Ann\n!Ben;\n")]
    [InlineData("openquiz", "x.txt", ":Who?\n=Ann\n!Ben;\n")]
    public void A_file_looks_most_like_its_own_format(string format, string name, string text)
    {
        var looks = Looks(name, text);

        Assert.Equal(format, looks[0].Name);
        Assert.True(looks[0].Looks > looks[1].Looks, string.Join(", ", looks));
    }

    [Theory]
    [InlineData("x.xml",
        "<?xml version=\"1.0\"?>\n<quiz><question type=\"multichoice\"><name><text>{=a "
        + "~b}</text></name></question></quiz>")]
    [InlineData("x.xml",
        "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"><itemBody/></assessmentItem>")]
    [InlineData("x.csv", "question,a,b,right\nWhat?,one,two,B\n")]
    [InlineData("x.csv", "question;a;b;right\nWhat?;one;two;B\n")]
    [InlineData("x.md", "# Quiz\n\nWhat is it?\n\n- [ ] one\n- [x] two\n")]
    [InlineData("x.md", "What is it:\n- [ ] one\n- [x] two\n\nWho is it:\n- [x] Ann\n- [ ] Ben\n")]
    [InlineData("x.txt", "#separator:tab\n#html:true\nWhat?\tone\nWho?\tAnn\n")]
    [InlineData("x.txt", "What is it?\tone\nWho is it?\tAnn\n")]
    [InlineData("x.yaml", "questions:\n- id: a\n  text: What?\n  options:\n  - one\n")]
    [InlineData("x.json", """{"questions":[{"text":"Q"}]}""")]
    [InlineData("x.cs", "namespace A;\n\nclass B\n{\n    int C { get; } = 1;\n}\n")]
    [InlineData("x.txt", "A text about nothing.\n\nIt goes on: and on.\n")]
    [InlineData("x.txt", "")]
    [InlineData("x.bin", "\0\u0001")]
    public void A_file_of_another_format_does_not_look_like_one_of_these(string name, string text)
    {
        var looks = Looks(name, text);

        Assert.True(looks[0].Looks <= Likeness.Perhaps, string.Join(", ", looks));
    }

    [Theory]
    [InlineData("x.txt", "I came home; it was so late by then\nI slept; then the others woke me.\n")]
    [InlineData("x.yaml", "name: x\nlist of things:\n- a\n- b\n")]
    [InlineData("x.yaml", "on push:\n- name: build everything\n  run: make\n")]
    public void Letters_and_settings_are_no_trivia(string name, string text) =>
        Assert.Null(QuestionFormats.Detect(TextFormat.File(text, name)));

    [Theory]
    [InlineData("anki", "x.txt", "What is it?\tone\nWho is it?\tAnn\n")]
    [InlineData("anki", "x.tsv", "eins\tone\tmore\nzwei\ttwo\t\n")]
    [InlineData("red", "x.yaml", "The sky is...:\n- blue\nCapital of France:\n- Paris\n")]
    public void Without_a_mark_of_its_own_a_file_is_known_by_its_shape(string format, string name, string text) =>
        Assert.Equal(format, QuestionFormats.Detect(TextFormat.File(text, name))?.Name);

    private static (string Name, Likeness Looks)[] Looks(string name, string text) =>
        [.. Readers.Select(r => (r.Name, Looks: r.Looks(TextFormat.File(text, name)))).OrderByDescending(r => r.Looks)];
}
