using Bot.ContentTools.Formats.OpenQuiz;

namespace Bot.ContentTools.Tests.Formats.OpenQuiz;

public sealed class OqfTextTests
{
    [Theory]
    [InlineData("**OQF*\n\n:What: is; it = x!?\n!no\n=yes; so\n!never;\n",
        "3: What: is; it = x!? | -no | +yes; so | -never")]
    [InlineData(":What;\nis?\n=yes\n!no\nway;\n\n:Next?\n=a\n!b ;",
        "1: What;⏎is? | +yes | -no⏎way\n7: Next? | +a | -b")]
    [InlineData(":What?\n=yes\n=also\n!no;",
        "Skipped 1: Several of its options are right; a question here has one right option")]
    [InlineData(":What?\n=yes\n!no\n:Next?\n=a\n!b;", """
        1: What? | +yes | -no
        4: Next? | +a | -b
        Repaired 1: The ';' behind its last answer is missing
        """)]
    [InlineData(":What?\n:Next?\n=a\n!b;\nstray", """
        2: Next? | +a | -b
        Skipped 1: It has no answer
        Lost 5: This line belongs to no question, which begins with ':'
        """)]
    public void It_reads_questions_and_tells_what_it_cannot(string oqf, string shown) =>
        Assert.Equal(shown, TextFormat.Shown(new OpenQuizReader(), oqf, "quiz.oqf"));
}
