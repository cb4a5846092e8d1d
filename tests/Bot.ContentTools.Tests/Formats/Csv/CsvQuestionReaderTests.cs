using Bot.ContentTools.Formats.Csv;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.Csv;

public sealed class CsvQuestionReaderTests
{
    public static TheoryData<string, string> Cases => new()
    {
        {
            "Question,Option A,Option B,Option C,Answer\nWhat?,one,two,,B\nWho?,I,you,he,A\n",
            "2 - [] What? {~one =two}\n3 - [] Who? {=I ~you ~he}"
        },
        {
            "id;topic;difficulty;stem;A;B;correct option;rationale\n"
                + "7;Art;Hard;\"Two\nlines?\";x;y;2;so\n8;;;Q;x;y;1;\n",
            "2 7 [Art 3] Two⏎lines? {~x =y}#so\n4 8 [] Q {=x ~y}"
        },
        { "question\tanswer 1\tanswer 2\tcorrect_index\nQ\ta\tb\t0\n", "2 - [] Q {=a ~b}" },
        {
            "category,question,correct_answer,incorrect_answers\nc,Q?,r,\"w1|w2\"\n",
            "2 - [c] Q? {=r ~w1 ~w2}"
        },
        { "prompt,answer,distractor1,distractor2\nQ?,r,w1,w2\n", "2 - [] Q? {=r ~w1 ~w2}" },
        { "question,answer\nCapital of France?,Paris\n", "2 - [] Capital of France? {==Paris}" },
        {
            "Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"
                + "Time limit (sec) – 5 or 10,Correct answer(s) - choose at least one\nQ,a,b,20,2\n",
            "2 - [] Q {~a =b}"
        },
        {
            "Question Text,Question Type,Option 1,Option 2,Correct Answer,Time in seconds,Image Link\n"
                + "Q,Multiple Choice,a,b,1,30,\nP,Poll,a,b,,30,\n",
            "2 - [] Q {=a ~b}\nSkipped 3: Questions of type Poll cannot be asked with one right answer"
        },
        {
            "question,a,b,answer\nQ,x,y,\"a,b\"\n",
            "Skipped 2: Several of its options are right; a question here has one right option"
        },
        { "question,a,b,answer\nQ,B,A,A\n", "Skipped 2: The answer could be more than one of the options" },
        { "question,a,b,c,answer\nQ,2,1,3,2\n", "Skipped 2: The answer could be more than one of the options" },
        { "question,a,b,c,answer\nQ,3,4,5,4\n", "2 - [] Q {~3 =4 ~5}" },
        { "question,a,b,answer\nQ,x,y,z\n", "Skipped 2: The answer names none of the options" },
        { "question,a,b,answer\nQ,x,y,\n", "Skipped 2: The question has no answer" },
        { "question,a,b,answer\nQ,True,False,TRUE\n", "2 - [] Q {=True ~False}" },
        { "question,a,b,answer\nQ,x,y,B. y\n", "2 - [] Q {~x =y}" },
        {
            "question,a,b,answer\nQ, which?,x,y,A\nR,x,y,A\n",
            "3 - [] R {=x ~y}\n"
                + "Skipped 2: The row has more cells than the header; a cell with separators in it needs quotes"
        },
        { "question,a,b,answer,mood\nQ,x,y,A,m\n", "2 - [] Q {=x ~y}\nLost 1: The column mood is left out" },
        { "question,a,b,answer\nQ,No,6,B\nR,1.0,<b>,A\n", "2 - [] Q {~No =6}\n3 - [] R {=1.0 ~<b>}" },
        { "sep=;\nquestion;a;b;answer\nQ;x;y;A\n", "3 - [] Q {=x ~y}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_tables(string csv, string expected) =>
        Assert.Equal((csv, expected), (csv, Reading.Shown(Reading.Of(new CsvQuestionReader(), csv))));

    [Fact]
    public void Whatever_is_missing_at_the_end_is_no_error() => Reading.HoldsWhenCut(
        new CsvQuestionReader(), "question,a,b,answer\n\"Q,\n1\",x,y,A\nR,\"x \"\"1\"\"\",y,B\nS,x,y,A\n", "A\n");

    [Fact]
    public void A_line_of_five_million_characters_is_read() => Assert.Equal(
        1, Reading.Of(new CsvQuestionReader(), $"question,a,b,answer\n{new string('x', 5_000_000)},x,y,A\n").Found);
}
