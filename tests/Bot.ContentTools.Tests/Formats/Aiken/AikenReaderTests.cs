using Bot.ContentTools.Formats.Aiken;

namespace Bot.ContentTools.Tests.Formats.Aiken;

public sealed class AikenReaderTests
{
    private const string Good = "Good?\nA. x\nB. y\nANSWER: B";

    [Theory]
    [InlineData("What?\nA. one\nB. two\nC. three\nANSWER: B", "1: What? | -one | +two | -three")]
    [InlineData("What?\r\nA) one\r\nB) two\r\nANSWER: A\r\n", "1: What? | +one | -two")]
    [InlineData("\uFEFFWhat?\na) one\nb.two\nAnswer : b.", "1: What? | -one | +two")]
    [InlineData("What?\n\nA. one\n\n\nB. two\n\nANSWER:B", "1: What? | -one | +two")]
    [InlineData("A code:\nx = 1\n\nWhat?\nA. one\nB. two\nANSWER: (A)", "1: A code:⏎x = 1↵↵What? | +one | -two")]
    [InlineData("Which?\nI. this\nV. that\nA. I only\nB. V only\nANSWER: B) V only",
        "1: Which?⏎I. this⏎V. that | -I only | +V only")]
    [InlineData("Which?\na) this\nb) that\nA. a only\nB. b only\nANSWER: A",
        "1: Which?⏎a) this⏎b) that | +a only | -b only")]
    [InlineData("Who?\nA. B. Shaw\nB. D. H.\nLawrence\nC. written by\nJ. Verne\nD. X\nANSWER: D",
        "1: Who? | -B. Shaw | -D. H.⏎Lawrence | -written by⏎J. Verne | +X")]
    [InlineData("Who?\nA. x\nB. by\nD. Lodge\nC. y\nD. z\nANSWER: D", "1: Who? | -x | -by⏎D. Lodge | -y | +z")]
    [InlineData("What?\nA. one\nB. two\nD. four\nANSWER: D", "1: What? | -one | -two | +four")]
    [InlineData("What?\nA. <b>\nB. &amp;\nANSWER: A", "1: What? | +\\<b> | -\\&amp;")]
    [InlineData("What?\nA. one\nB. two\nANSWER: A\nExplanation: it\nis\n\nNext?\nA. x\nB. y\nANSWER: A", """
        1: What? | +one | -two ! it⏎is
        8: Next? | +x | -y
        """)]
    [InlineData("What?\nA. one\nB. two\nANSWER: ONE ", """
        1: What? | +one | -two
        Repaired 1: Its line 'ANSWER:' has the text of the right option, not its letter
        """)]
    public void It_reads_questions_however_they_are_laid_out(string aiken, string shown) =>
        Assert.Equal(shown, Read(aiken));

    [Theory]
    [InlineData("What?\nA. one\nB. two", "It has no line 'ANSWER:' behind its options")]
    [InlineData("What?\nA. one\nB. two\nANSWER: C", "Its line 'ANSWER:' names an option that it does not have")]
    [InlineData("What?\nA. one\nB. two\nANSWER: three", "Its line 'ANSWER:' names an option that it does not have")]
    [InlineData("What?\nA. one\nB. two\nANSWER: A) two",
        "Its line 'ANSWER:' has the letter of one option and the text of another")]
    [InlineData("What?\nA. one\nB. two\nANSWER:", "Its line 'ANSWER:' names no option")]
    [InlineData("What?\nA. one\nB. two\nB. three\nANSWER: B", "Two of its options are called B")]
    [InlineData("What?\nA. one\nB. two\nANSWER: A, B",
        "Several of its options are right; a question here has one right option")]
    [InlineData("What?\nA. one\nANSWER: A", "It has a single option, and nothing to choose from")]
    [InlineData("What?\nANSWER: A", "It has no options; begin their lines with 'A.', 'B.' and so on")]
    [InlineData("ANSWER: A", "There is a line 'ANSWER:' without a question above it")]
    [InlineData("A. one\nB. two\nANSWER: A", "The question has no text")]
    public void What_cannot_be_taken_is_told_and_the_next_one_is_read(string aiken, string why)
    {
        var line = aiken.Count(c => c == '\n') + 3;
        Assert.Equal($"{line}: Good? | -x | +y\nSkipped 1: {why}", Read($"{aiken}\n\n{Good}"));
        Assert.Equal($"1: Good? | -x | +y\nSkipped 6: {why}", Read($"{Good}\n\n{aiken}"));
    }

    [Fact]
    public void It_has_as_many_options_as_there_are_letters()
    {
        var options = string.Concat(Enumerable.Range(0, 26).Select(i => $"{(char)('A' + i)}. option {i}\n"));

        Assert.Equal("Skipped 1: It has more than 10 options", Read($"What?\n{options}ANSWER: Z"));
    }

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() => Broken.AtEveryPosition(
        new AikenReader(),
        "One?\nA. x\nB. y\nANSWER: B\n\nTwo\nlines?\n\na) x\nb) y\nAnswer: a\nExplanation: z\n\n"
        + "3?\nA. p\nB. q\nANSWER: A\n");

    [Theory]
    [InlineData("A. ")]
    [InlineData("ANSWER: A")]
    [InlineData("A. x\nB. y\n\nz\n")]
    [InlineData("{")]
    public void Anything_repeated_ends_soon(string part) => Broken.ByRepeating(new AikenReader(), part);

    private static string Read(string aiken) => TextFormat.Shown(new AikenReader(), aiken);
}
