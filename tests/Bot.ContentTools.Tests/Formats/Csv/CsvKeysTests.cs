using Bot.ContentTools.Formats;
using Bot.ContentTools.Formats.Csv;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.Csv;

/// <summary>Keys that could mean several things, tables without a header, and quotes.</summary>
public sealed class CsvKeysTests
{
    private const string Zero = "The numbers of the right answers are counted from 0";
    private const string One = "The numbers of the right answers are counted from 1";
    private const string Plain = "Repaired 1: No header: the second column is read as the right answer";
    private const string Both =
        "Its answer is a number, and the column has both a 0 and a number as high as the number of options";

    public static TheoryData<string, string> Cases => new()
    {
        {
            "question,a,b,c,answer\nQ,x,y,z,0\nR,x,y,z,2\n",
            $"2 - [] Q {{=x ~y ~z}}\n3 - [] R {{~x ~y =z}}\nRepaired 1: {Zero}"
        },
        {
            "question,a,b,c,answer\nQ,x,y,z,0\nR,x,y,z,3\nS,x,y,z,B\n",
            $"4 - [] S {{~x =y ~z}}\nSkipped 2: {Both}\nSkipped 3: {Both}"
        },
        {
            "question,a,b,c,answer\nQ,x,y,z,1\nR,x,y,z,2\n",
            $"2 - [] Q {{=x ~y ~z}}\n3 - [] R {{~x =y ~z}}\nRepaired 1: {One}"
        },
        { "question,a,b,c,answer\nQ,x,y,z,1\nR,x,y,z,3\n", "2 - [] Q {=x ~y ~z}\n3 - [] R {~x ~y =z}" },
        {
            "question,a,b,answer\nQ,x,y,\"1,000\"\nR,x,y,2\n",
            "3 - [] R {~x =y}\nSkipped 2: The answer names none of the options"
        },
        { "question,option1,option2,answer\nQ,x,y,1\n", "2 - [] Q {=x ~y}" },
        {
            "question,a,b,correct_index\nQ,x,y,1\nR,x,y,2\n",
            $"2 - [] Q {{=x ~y}}\n3 - [] R {{~x =y}}\nRepaired 1: {One}"
        },
        { "question,a,b,answer\nQ,0,1,0\nR,x,y,2\n", "2 - [] Q {=0 ~1}\n3 - [] R {~x =y}" },
        {
            "What is the capital of Norway?,Rome,Oslo,Paris,Bonn,2\nAnd of Italy?,Rome,Oslo,Paris,Bonn,4\n",
            "1 - [] What is the capital of Norway? {~Rome =Oslo ~Paris ~Bonn}\n"
                + "2 - [] And of Italy? {~Rome ~Oslo ~Paris =Bonn}"
        },
        { "What?,one,two,Option B\nWho?,I,you,option a\n", "1 - [] What? {~one =two}\n2 - [] Who? {=I ~you}" },
        { "What?,one,two,B)\nWho?,I,you,A)\n", "1 - [] What? {~one =two}\n2 - [] Who? {=I ~you}" },
        { "What?,one,two,A\nWho?,I,you,B\n", "1 - [] What? {=one ~two}\n2 - [] Who? {~I =you}" },
        {
            "What?,one,two,A\nWho?,I,you,\nX?,I,he,B\n",
            "1 - [] What? {=one ~two}\n3 - [] X? {~I =he}\nSkipped 2: The question has no answer"
        },
        {
            "1,What?,one,two,A\n2,Who?,I,you,B\n",
            "1 - [] What? {=one ~two}\n2 - [] Who? {~I =you}\nLost 1: The first column, a number, is left out"
        },
        {
            "1+1?,2,1,2\n2+2?,4,3,1\n",
            "Skipped 1: The last column could be a key or one of the answers; add a line of headers\n"
                + "Skipped 2: The last column could be a key or one of the answers; add a line of headers"
        },
        {
            "What?,one,two,B,because\nWho?,I,you,A,thus\n",
            "Skipped 1: A column seems to name the right option; add a line of headers\n"
                + "Skipped 2: A column seems to name the right option; add a line of headers"
        },
        {
            "What?,right,wrong,worse\nWho?,I,you\n",
            $"1 - [] What? {{=right ~wrong ~worse}}\n2 - [] Who? {{=I ~you}}\n{Plain}"
        },
        { "name,age\n", $"1 - [] name {{==age}}\n{Plain}" },
        { "question,a,b,answer\nQ,\"x,y,A\nR,x,y,A\n", "3 - [] R {=x ~y}\nSkipped 2: A quote is not closed" },
        { "question,a,b,answer\nQ,\"x,y,A\nR,\"x\",y,A\n", "3 - [] R {=x ~y}\nSkipped 2: A quote is not closed" },
        { "question,a,b,answer\n\"start quote\" tail,x,y,A\n", "2 - [] \"start quote\" tail {=x ~y}" },
        { "question,a,b,answer\n\"A\" or \"B\"?,x,y,A\n", "2 - [] \"A\" or \"B\"? {=x ~y}" },
        { "question,a,b,answer\n\"A\" or \"B, C\",x,y,A\n", "Skipped 2: A quote is not closed" },
        { "question,a,b,answer\nQ, \"x, z\" , \"y \"\"1\"\"\",A\n", "2 - [] Q {=x, z ~y \"1\"}" },
        { "question,a,b,answer\nIs 5\" long?,5\"\",y,A\n", "2 - [] Is 5\" long? {=5\"\" ~y}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Keys_are_understood_or_named(string csv, string expected) =>
        Assert.Equal((csv, expected), (csv, Reading.Shown(Reading.Of(new CsvQuestionReader(), csv))));

    [Theory]
    [InlineData("x.csv", "name,age\nAnn,30\nBen,31\n", Likeness.No)]
    [InlineData("x.csv", "What?,right,wrong,worse\n", Likeness.No)]
    [InlineData("x.csv", "What is it?,one,two,B\n", Likeness.Perhaps)]
    [InlineData("x.txt", "What is it?,one,two,B\n", Likeness.No)]
    [InlineData("x.csv", "Ann,1\nquestion,answer\nWhat?,one\n", Likeness.No)]
    [InlineData("x.csv", "question,answer\nWhat?,one\n", Likeness.Surely)]
    [InlineData("x.csv", "Term,Definition\nWhat?,one\n", Likeness.Surely)]
    public void A_table_without_a_header_or_a_key_is_no_quiz(string name, string csv, Likeness expected) =>
        Assert.Equal(expected, new CsvQuestionReader().Looks(TextFormat.File(csv, name)));
}
