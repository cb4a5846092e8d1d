using Bot.ContentTools.Formats.Gift;

namespace Bot.ContentTools.Tests.Formats.Gift;

public sealed class GiftReaderTests
{
    [Theory]
    [InlineData("Who wrote it? {=Ann ~Ben ~Cid}", "1: Who wrote it? | +Ann | -Ben | -Cid")]
    [InlineData("Who wrote it?{=Ann~Ben~Cid}", "1: Who wrote it? | +Ann | -Ben | -Cid")]
    [InlineData("\uFEFFWho?\t{\r\n\t~Ben\r\n\t=Ann\r\n}\r\n", "1: Who? | -Ben | +Ann")]
    [InlineData("\n\n::Title::Who? {=Ann ~Ben}", "3 [Title]: Who? | +Ann | -Ben")]
    [InlineData("::A\\: b::Who? {=Ann ~Ben}", "1 [A: b]: Who? | +Ann | -Ben")]
    [InlineData("Who? {=Ann #Yes, she. ~Ben#No.}", "1: Who? | +Ann (Yes, she.) | -Ben (No.)")]
    [InlineData("Who? {=Ann ~Ben#No ####All of it}", "1: Who? | +Ann | -Ben (No) ! All of it")]
    [InlineData("Two and {=two =2} is four.", "1: Two and \\_\\_\\_\\_\\_ is four. | \"+two\" | \"+2\"")]
    [InlineData("It was {~red =green} then", "1: It was \\_\\_\\_\\_\\_ then | -red | +green")]
    [InlineData("[markdown]It *was* {~red =`green`} then", "1: It *was* \\_\\_\\_\\_\\_ then | -red | +`green`")]
    [InlineData("Sum? {=%100%5#all =%50%4#half =%0%3#none}", """
        1: Sum? | "+5" (all) | "-4" (half) | "-3" (none)
        Lost 1: An answer earns a part of the marks there; here it counts as wrong
        """)]
    [InlineData("Capital? {Rome}", "1: Capital? | \"+Rome\"")]
    [InlineData("Sun rises. {T}", "1: Sun rises. | +True | -False")]
    [InlineData("Sun sets in the east. {FALSE#Look#Right ####x}",
        "1: Sun sets in the east. | +False (Right) | -True (Look) ! x")]
    [InlineData("Two? {#2}", "1: Two? | \"+2\"")]
    [InlineData("Two? {#=2:0#yes ~#no}", """
        1: Two? | "+2" (yes)
        Lost 1: Its reply to every other answer has no place here
        """)]
    [InlineData("Two? {#2..2}", "1: Two? | \"+2\"")]
    [InlineData("Name? {=Ann*#x =B\\*b}", """
        1: Name? | "+Ann*" (x) | "+B*b"
        Lost 1: A '*' in its answer stands for any text there; here it is a star to be typed
        """)]
    public void It_reads_every_kind_that_a_bank_can_hold(string gift, string shown) => Assert.Equal(shown, Read(gift));

    [Theory]
    [InlineData(@"a\=b\~c\#d\{e\}f\:g\\h {=x ~y}", @"1: a=b~c#d{e}f:g\h | +x | -y")]
    [InlineData(@"one\ntwo {=x ~y}", "1: one⏎two | +x | -y")]
    [InlineData(@"C:\temp \x {=x ~y}", @"1: C:\temp \x | +x | -y")]
    [InlineData("one\n  two {=x ~y}", "1: one⏎two | +x | -y")]
    [InlineData("see http://e.example/a?b {=x ~y}", "1: see http://e.example/a?b | +x | -y")]
    [InlineData("x->y? {=a->b ~c}", "1: x->y? | +a->b | -c")]
    [InlineData("Half? {~%50%a ~%50.5%b ~%-100%c}",
        "Skipped 1: Several of its options are right; a question here has one right option")]
    [InlineData("One? {~%60%a ~b}", """
        1: One? | +a | -b
        Lost 1: Its best answer earns a part of the marks there; here it is the right one
        """)]
    [InlineData("One? {~%100%a ~%-33.33333%b ~%33%c}", """
        1: One? | +a | -b | -c
        Lost 1: A wrong answer costs marks there; here it earns none
        Lost 1: An answer earns a part of the marks there; here it counts as wrong
        """)]
    public void Signs_weights_and_backslashes_mean_what_they_mean_in_Moodle(string gift, string shown) =>
        Assert.Equal(shown, Read(gift));

    [Theory]
    [InlineData("a < b & c > d {=x<y ~List<int>}", "1: a < b & c > d | +x\\<y | -List\\<int>")]
    [InlineData("a <b>bold</b> &amp; b<br>c {=x ~y}", "1: a **bold** & b⏎c | +x | -y")]
    [InlineData("one <i>x</i>\ntwo\nthree {=x ~y}", "1: one *x* two⏎three | +x | -y")]
    [InlineData("one\ntwo\n<pre>\nif x:\n    y\n</pre>\nthree\nfour {=x ~y}",
        "1: one⏎two↵↵```↵if x:↵    y↵```↵↵three⏎four | +x | -y")]
    [InlineData("[html]<p>one</p><p>two < 3</p> {=<b>x</b> ~y}", "1: one↵↵two < 3 | +**x** | -y")]
    [InlineData("[plain]<b>x</b> {=&amp; ~y}", "1: \\<b>x\\</b> | +\\&amp; | -y")]
    [InlineData("[moodle]x {=[html]<b>z</b> ~[plain]<b>y</b>}", "1: x | +**z** | -\\<b>y\\</b>")]
    [InlineData("[unknown]x {=z ~y}", "1: \\[unknown\\]x | +z | -y")]
    public void Text_is_read_in_its_format(string gift, string shown) => Assert.Equal(shown, Read(gift));

    [Theory]
    [InlineData(
        "$CATEGORY: $course$/top/A/B c\n\nx{=1~2}\n\n$CATEGORY: D\nx{=1~2}\n\n$CATEGORY: $course$/top\n\ny{=1~2}", """
        3 A/B c: x | +1 | -2
        6 D: x | +1 | -2
        10: y | +1 | -2
        """)]
    [InlineData(
        "// no\n// question: 7 [id:a-7] [tag:x] [tag:y]\n::T::x{=1~2}\n\n//[id:b\\]]\n\ny{\n//z\n=1~2} // end", """
        3 [a-7]: x | +1 | -2
        7 [b]]: y | +1 | -2
        Lost 3: Its tags have no place here
        Lost 3: It has a title beside its id; a question here has no title
        """)]
    public void Categories_and_comments_tell_about_questions(string gift, string shown) =>
        Assert.Equal(shown, Read(gift));

    private static string Read(string gift) => TextFormat.Shown(new GiftReader(), gift);
}
