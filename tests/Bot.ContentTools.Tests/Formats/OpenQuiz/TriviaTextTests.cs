using Bot.ContentTools.Formats.OpenQuiz;

namespace Bot.ContentTools.Tests.Formats.OpenQuiz;

public sealed class TriviaTextTests
{
    private const string Good = "#Q Good?\n^ y\nA x\nB y\n";

    [Theory]
    [InlineData("#Q What?\n^ two\nA one\nB two\nC three\n", "1 animals: What? | -one | +two | -three")]
    [InlineData("\n\n#Q What?\r\n^ True\r\nA False\r\nB True\r\n", "3 animals: What? | -False | +True")]
    [InlineData("#Q A dialogue:\n\nA asks\nB answers\n\nWho?\n^ A\nA B\nB A\n",
        "1 animals: A dialogue:↵↵A asks⏎B answers↵↵Who? | -B | +A")]
    [InlineData("#Q What?\n^ a long\nanswer\nA a long\nanswer\nB A view\nC A\n",
        "1 animals: What? | +a long⏎answer | -A view | -A")]
    [InlineData("#Q What?\n^ 42\n", "1 animals: What? | \"+42\"")]
    [InlineData("#Q What? A  \u0080?\n^ $ 5.0\nA $ 5.0\nB  $50\n", "1 animals: What? A  \u0080? | +$ 5.0 | -$50")]
    [InlineData("#Q What?\n^ Ann  b.\nA ann B.\nB Ann c\n", """
        1 animals: What? | +ann B. | -Ann c
        Repaired 1: The right answer and its option differ in case or white space
        """)]
    [InlineData("#Q What?\n^ \"It was so.\"\nA It was so\nB no\n", """
        1 animals: What? | +It was so | -no
        Repaired 1: The right answer and its option differ in punctuation
        """)]
    [InlineData("#Q What?\n^ x\nA x\nB y\nD z\n", """
        1 animals: What? | +x | -y | -z
        Repaired 1: The letters of its options are not A, B, C and so on
        """)]
    [InlineData("#Q What?\n^ x\nB x\nC y\n", """
        1 animals: What? | +x | -y
        Repaired 1: The letters of its options are not A, B, C and so on
        """)]
    [InlineData("#Q What?\n^ x\nA. x\nB. y\nD. z\n", """
        1 animals: What? | +x | -y | -z
        Repaired 1: The letters of its options are not A, B, C and so on
        """)]
    [InlineData("#Q What?\n^ such\na dog\nA such\na dog\nB y\n", "1 animals: What? | +such⏎a dog | -y")]
    [InlineData("#Q What?\n^ x\nA) x\nB) y\n", "1 animals: What? | +x | -y")]
    [InlineData("#Q What?\n^ x\nA x\nB where\nI am\nC z\nread on\n", """
        1 animals: What? | +x | -where⏎I am | -z⏎read on
        Repaired 1: A line without a letter is taken as part of the option above it
        """)]
    [InlineData("#Q What?\n^ x\nA x\nB by\nC. Clarke\nC z\n", """
        1 animals: What? | +x | -by⏎C. Clarke | -z
        Repaired 1: A line without a letter is taken as part of the option above it
        """)]
    [InlineData("#Q What?\n^ x\nA x\nB y\nB z\n", """
        1 animals: What? | +x | -y | -z
        Repaired 1: The letters of its options are not A, B, C and so on
        """)]
    [InlineData("#Q What?\n^ x\nA x\nB\nC z\n", """
        1 animals: What? | +x | -z
        Lost 1: An option without text is left out
        """)]
    [InlineData("from the web\n#Q What?\n^ x\nA x\nB z\n", """
        2 animals: What? | +x | -z
        Lost 1: There is text before the first '#Q'; it belongs to no question
        """)]
    public void It_reads_questions_however_they_are_laid_out(string text, string shown) =>
        Assert.Equal(shown, Read(text));

    [Theory]
    [InlineData("#Q What?\nA one\nB two", "It has no line '^' with the right answer")]
    [InlineData("#Q What?\n^\nA one\nB two", "It has no line '^' with the right answer")]
    [InlineData("#Q What?\n^ one\nA one\nB two\nWho?\n^ x\nA x",
        "It has two lines '^'; where the next question begins, '#Q' is missing")]
    [InlineData("#Q What?\n^ three\nA one\nB two", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ -5\nA 5\nB 10", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ 3.5\nA 35\nB 4", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ 5!\nA 5\nB 4", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ \"5\"\nA 5\nB 4", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ C++\nA C#\nB Java", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ a/b\nA ab\nB c", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ one\n1 one\n2 two",
        "It has no options with letters, and an answer of several lines is not typed")]
    [InlineData("#Q What?\nA one\nB two\n^ one", "Its options stand before its line '^', not below it")]
    [InlineData("#Q What?\n^ X\nA x\nB x ", "Two of its options read the same")]
    [InlineData("#Q What?\n^ X.\nA x\nB x!", "Its right answer is none of its options")]
    [InlineData("#Q What?\n^ x\nA x", "It has a single option, and nothing to choose from")]
    [InlineData("#Q\n^ x\nA x\nB y", "The question has no text")]
    public void What_cannot_be_taken_is_told_and_the_next_one_is_read(string text, string why)
    {
        var line = text.Count(c => c == '\n') + 2;
        Assert.Equal($"{line} animals: Good? | -x | +y\nSkipped 1: {why}", Read($"{text}\n{Good}"));
        Assert.Equal($"1 animals: Good? | -x | +y\nSkipped 6: {why}", Read($"{Good}\n{text}"));
    }

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() =>
        Broken.AtEveryPosition(new OpenQuizReader(), $"{Good}\n#Q Two\nlines\n^ b\nA a\nB b\n\n#Q 3\n^ 5\nA 5\nB 7\n");

    [Theory]
    [InlineData("#Q ")]
    [InlineData("^ ")]
    [InlineData("#Q x\n^ a\nA b\n")]
    [InlineData(":a\n!b\n=c;\n")]
    [InlineData(":")]
    public void Anything_repeated_ends_soon(string part) => Broken.ByRepeating(new OpenQuizReader(), part);

    private static string Read(string text) => TextFormat.Shown(new OpenQuizReader(), text, "folder/animals");
}
