using Bot.ContentTools.Formats.Markdown;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.Markdown;

public sealed class MarkdownReaderTests
{
    public static TheoryData<string, string> Cases => new()
    {
        {
            "## Python\n\n#### Q1. What is `x`?\n\n- [ ] one\n- [x] `two  x`\n- [ ] "
                + "three\n\nBecause.\n\n[Reference](https://a.example)\n",
            "3 Q1 [Python] What is `x`? {~one =`two  x` ~three}#Because.¶<https://a.example Reference>"
        },
        {
            "# A\n## B\n### 2) Which?\n```py\nx  = 1\n```\n![Pic](i/p.png?raw=true)\n* [X] a\n* [] b\n## C\n#### "
                + "Q1. D?\n- [ ]e\n- [x]f",
            "3 2 [A/B] Which?¶{py:x  = 1}¶[Pic] {=a ~b}\n11 Q1 [A/C] D? {~e =f}\n"
                + "Lost 3: The image p.png has no address on the web and is left out"
        },
        {
            "#### Q1. Code?\n\n- [ ] A\n\n```html\n<b>x</b>\n```\n\n- [x] "
                + "B\n\n```html\n<i>x</i>\n```\n\nWhy\n\n```\ny\n```\n",
            "1 Q1 [] Code? {~{html:<b>x</b>} ={html:<i>x</i>}}#Why¶{:y}"
        },
        {
            "#### Q1. Inside?\n\n- [ ] ```js\n  if (a) {\n    b\n  }\n  ```\n- [x] two\n\n  > so\n",
            "1 Q1 [] Inside? {~{js:if (a) {\n  b\n}} =two#so}"
        },
        {
            "1. First?\n   - [ ] a\n   - [x] b\n2. Second?\n\n   ```\n   x\n   ```\n   - [x] c\n   - [ ] d\n",
            "1 1 [] First? {~a =b}\n4 2 [] Second?¶{:x} {=c ~d}"
        },
        {
            "1. First?\n\n- [ ] a\n- [x] b\n\n2. Second?\n\n- [x] c\n- [ ] d\n",
            "1 1 [] First? {~a =b}\n6 2 [] Second? {=c ~d}"
        },
        {
            "### 1. What?\n- A) one\n- B) two\n\n**Answer: B**\n\nMore.",
            "1 1 [] What? {~one =two}#More."
        },
        { "### 1. What?\n\nA. one\nB. two\nC. three\n\nAnswer: c)\n", "1 1 [] What? {~one ~two =three}" },
        {
            "**1. What?**\n\na) one\nb) two\n\nAnswer: one\n\n**2. Who?**\n\na) I\nb) you\n\nAnswer: b",
            "1 1 [] *What?* {=one ~two}\n8 2 [] *Who?* {~I =you}"
        },
        {
            "### Q1. What?\n- one\n- two\n\n<details><summary>Answer</summary>\n\nB. two\n\n</details>\n",
            "1 Q1 [] What? {~one =two}"
        },
        {
            "### Q1. What?\n- B\n- A\n\nAnswer: A\n",
            "Skipped 1: The answer below could be more than one of the options"
        },
        { "### Q1. What?\n- x\n- y\n\nAnswer: z\n", "Skipped 1: The answer below names none of the options" },
        {
            "### Q1. What?\n- one\n- **two**\n\n### Q2. Who?\n- **I**\n- you\n",
            "1 Q1 [] What? {~one =two}\n5 Q2 [] Who? {=I ~you}"
        },
        {
            "### Q1. What?\n- one\n- **two**\n\n### Q2. Who?\n- **I**\n- **you**\n",
            "Skipped 1: Nothing says which of its options is right\nSkipped 5: Nothing says which of its options "
                + "is right"
        },
        { "### Q1. What?\n\nNothing.\n", "Skipped 1: The question has no options" },
        { "### Q1. What?\n\n- [ ] a\n- [ ] b\n", "Skipped 1: None of its options is marked as right" },
        {
            "### Q1. What?\n\n- [x] a\n- [x] b\n",
            "Skipped 1: Several of its options are right; a question here has one right option"
        },
        {
            "### Q1. Type <br> or <div>?\n- [x] List<String>\n- [ ] a<br>b\n",
            "1 Q1 [] Type <br> or <div>? {=List<String> ~a⏎b}"
        },
        { "### Q1. What?\nAnswer: 42\n", "1 Q1 [] What? {==42}" },
        { "# Title\n\nWords.\n\n## Contents\n\n- one\n- two\n", "" },
        { "# 3.5 or 4?\n- [x] 3\n- [ ] 4\n", "1 - [] 3.5 or 4? {=3 ~4}" },
        { "Which?\n\n- [x] 3\n- [ ] 4\n", "1 - [] Which? {=3 ~4}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_questions(string markdown, string expected) =>
        Assert.Equal((markdown, expected), (markdown, Reading.Shown(Reading.Of(new MarkdownReader(), markdown))));

    [Fact]
    public void Whatever_is_missing_at_the_end_is_no_error()
    {
        const string Text = "#### Q1. A?\n\n- [x] b\n- [ ] c\n\n<!-- end -->\n\n#### Q2. D?\n\n- [ ] ```\n  e\n  "
            + "```\n- [x] f\n";

        Reading.HoldsWhenCut(new MarkdownReader(), Text, "<!-- end -->");
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("**a ")]
    [InlineData("- [x] ")]
    [InlineData("1. ")]
    [InlineData("#### Q1. a\n- [x] b\n")]
    public void Long_lines_and_deep_ones_are_read(string piece) =>
        Assert.NotNull(Reading.Of(new MarkdownReader(), string.Concat(Enumerable.Repeat(piece, 5_000))));
}
