using Bot.ContentTools.Formats.Gift;

namespace Bot.ContentTools.Tests.Formats.Gift;

public sealed class GiftMistakesTests
{
    private const string Unclear = "Its braces and those of the question beside it are not told apart; "
        + "put a blank line between two questions, and write \\{ and \\} for braces that are text";

    private const string Unclear1And2 = "Skipped 1: " + Unclear + "\nSkipped 2: " + Unclear;

    private const string Good = "good {=1~2}";

    [Theory]
    [InlineData("Just a text.", "It is a text without a question; a question has answers in { }")]
    [InlineData("Tell me. {}", "It is an essay question, which nobody here could mark")]
    [InlineData("Tell me. {####well}", "It is an essay question, which nobody here could mark")]
    [InlineData("Pair. {=a -> b =c -> d}", "It is a matching question; a question here has options or a typed answer")]
    [InlineData("Pi? {#3.14:0.01}", "Its answer is a range of numbers; a typed answer here is compared to the letter")]
    [InlineData("Pi? {#3..4}", "Its answer is a range of numbers; a typed answer here is compared to the letter")]
    [InlineData("Pi? {#=3:1 =%50%3:2}",
        "Its answer is a range of numbers; a typed answer here is compared to the letter")]
    [InlineData("Pi? {#three}", "Its answer is no number; without the '#' it would be a typed text")]
    [InlineData("Open {=a ~b", "Its answers begin with '{' and never end; add the '}'")]
    [InlineData("Shut =a ~b}", "It has a '}' without a '{' before it; write \\} for a brace that is text")]
    [InlineData("$x^{2}$? {=a ~b}", "It has several pairs of braces; write \\{ and \\} for those that are text")]
    [InlineData("What? {a ~b =c}", "There is text before its first answer; begin every answer with '=' or '~'")]
    [InlineData("What? {~b ~c}", "None of its options is marked as right")]
    [InlineData("What? {=b =c ~d}", "Several of its options are right; a question here has one right option")]
    [InlineData("::Title:: {=b ~c}", "The question has no text")]
    public void What_cannot_be_taken_is_told_and_the_next_one_is_read(string gift, string why)
    {
        Assert.Equal($"3: good | +1 | -2\nSkipped 1: {why}", Read($"{gift}\n\n{Good}"));
        Assert.Equal($"1: good | +1 | -2\nSkipped 3: {why}", Read($"{Good}\n\n{gift}"));
    }

    [Theory]
    [InlineData("x {\n=1\n\n\n~2\n}\n\ngood {=1~2}", """
        1: x | +1 | -2
        8: good | +1 | -2
        Repaired 1: Blank lines inside its answers are left out
        """)]
    [InlineData("x\n\n{=1~2}", """
        1: x | +1 | -2
        Repaired 1: A blank line between the question and its answers is left out
        """)]
    [InlineData("x {=1~2}\ny {\n=1\n~2\n}\n::z:: z {=1~2}", """
        1: x | +1 | -2
        2: y | +1 | -2
        6 [z]: z | +1 | -2
        Repaired 2: A blank line is missing before it
        """)]
    [InlineData("x {=f(){} ~if{a}else{b} ~2}", """
        1: x | +f(){} | -if{a}else{b} | -2
        Repaired 1: Braces inside its answers are taken as text
        """)]
    [InlineData("x {TRUE} so\ny {T}\nz {F}", """
        1: x \_\_\_\_\_ so | +True | -False
        2: y | +True | -False
        3: z | +False | -True
        Repaired 2: A blank line is missing before it
        Repaired 3: A blank line is missing before it
        """)]
    [InlineData("x {=a ~b} so\nand so\ny {T}\n\ngood {=1~2}", "5: good | +1 | -2\n" + Unclear1And2)]
    [InlineData("x^{2}\ny {T}\n\ngood {=1~2}", "4: good | +1 | -2\n" + Unclear1And2)]
    [InlineData("int f() {\n}\ny {T}\n\ngood {=1~2}", "5: good | +1 | -2\nSkipped 1: " + Unclear
        + "\nSkipped 3: " + Unclear)]
    [InlineData("x {=a { ~b}", "1: x | +a { | -b")]
    [InlineData("x {=1 ~2\n::y::y {=1~2}", """
        2 [y]: y | +1 | -2
        Skipped 1: Its answers begin with '{' and never end; add the '}'
        """)]
    [InlineData("x {=1 ~2\n$CATEGORY: c\ny {=1~2}", """
        3 c: y | +1 | -2
        Skipped 1: Its answers begin with '{' and never end; add the '}'
        """)]
    public void What_people_write_by_hand_is_put_right(string gift, string shown) => Assert.Equal(shown, Read(gift));

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() =>
        Broken.AtEveryPosition(new GiftReader(), """
            $CATEGORY: $course$/top/A

            // [id:1]
            ::One::[html]<p>x &amp; y</p> {=%100%a#b ~c\=d####e
            }

            Two {T#n#y}

            Three {#1:0}
            """);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{=")]
    [InlineData("a {=b\n\n=")]
    [InlineData("####")]
    [InlineData("::")]
    [InlineData("[html]<a <b &")]
    [InlineData("x {=a%#")]
    [InlineData("\\")]
    public void Anything_repeated_ends_soon(string part) => Broken.ByRepeating(new GiftReader(), part);

    private static string Read(string gift) => TextFormat.Shown(new GiftReader(), gift);
}
