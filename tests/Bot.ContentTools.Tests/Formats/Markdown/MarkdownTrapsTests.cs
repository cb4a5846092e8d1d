using Bot.ContentTools.Formats.Markdown;
using Bot.ContentTools.Tests.Markup;

namespace Bot.ContentTools.Tests.Formats.Markdown;

/// <summary>What people write that CommonMark reads as something else.</summary>
public sealed class MarkdownTrapsTests
{
    private const string NoKey = "Nothing says which of its options is right";
    private const string NoSpace = "A heading has no space behind its signs; it is read as a heading";
    private const string Layout = "HTML that stands by itself is read as layout: its words are kept, its tags are not";

    public static TheoryData<string, string> Questions => new()
    {
        {
            "#### Q1. First?\n\n- [ ] a\n- [x] b\n####Q2. Second?\n- [x] c\n- [ ] d\n",
            $"1 Q1 [] First? {{~a =b}}\n5 Q2 [] Second? {{=c ~d}}\nRepaired 5: {NoSpace}"
        },
        {
            "### Q1. First?\n- [ ] a\n- [x] b\nQ2. Second?\n- [x] c\n- [ ] d\n",
            "1 Q1 [] First? {~a =b}\n4 Q2 [] Second? {=c ~d}\n"
                + "Repaired 4: A numbered line right below an option is read as the next question"
        },
        {
            "### 1. First?\n\n- a\n- b\n\nAnswer: a\n\n2. Second?\n\n- c\n- d\n\nAnswer: d\n",
            "1 1 [] First? {=a ~b}\n8 2 [] Second? {~c =d}"
        },
        {
            "### 1. What?\n- A: `1`\n- B: 2\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n"
                + "#### Answer: B\n\nSo.\n\n"
                + "</p>\n</details>\n\n### 2. Who?\n- [x] I\n- [ ] you\n\n#### Explanation\n\nMe.\n",
            "1 1 [] What? {~`1` =2}#So.\n15 2 [] Who? {=I ~you}#*Explanation*¶Me."
        },
        {
            "### 1. What[^1]?\n- [x] a\n- [ ] b\n\n[^1]: note\n",
            "1 1 [] What[^1]? {=a ~b}#[^1]: note"
        },
        {
            "### 1. Code?\n\n```\n####Q2. no\n```\n\n- [ ] a\n- [x] b\n",
            "1 1 [] Code?¶{:####Q2. no} {~a =b}"
        },
        {
            "#### Q1. First?\n\n- [ ] a\n- [x] b\n\nQ2. Second?\n\n- [x] c\n- [ ] d\n\n3. Third?\n\n- [x] e\n- [ ] f\n",
            "1 Q1 [] First? {~a =b}\n6 Q2 [] Second? {=c ~d}\n11 3 [] Third? {=e ~f}"
        },
        {
            "#### Q1. First?\n\n- [ ] a\n- [x] b\n\nSecond?\n\n- [x] c\n- [ ] d\n",
            "1 Q1 [] First? {~a =b}\n6 - [] Second? {=c ~d}"
        },
        {
            "#### Q1. First?\n\n- [ ] a\n- [x] b\n\nBecause:\n\n1. one\n2. two\n   - three\n",
            "1 Q1 [] First? {~a =b}#Because:¶[1one|1two¶[-three]]"
        },
        {
            "First?\n\n- [ ] a\n- [x] b\n\nSo it is.\n\nSecond one:\n\n```\nx\n```\n\n- [x] c\n- [ ] d\n",
            "1 - [] First? {~a =b}#So it is.\n8 - [] Second one:¶{:x} {=c ~d}\n"
                + "Repaired 6: What stands between two questions is read as the explanation of the first"
        },
        {
            "# Quiz\n\nFirst\n\n- [ ] a\n- [x] b\n\nSecond\n\n- [x] c\n- [ ] d\n",
            "3 - [Quiz] First {~a =b}\n8 - [Quiz] Second {=c ~d}"
        },
        { "## What is it?\n- a\n- b\n\n## Other\n\n* c\n* d\n", $"Skipped 1: {NoKey}\nSkipped 5: {NoKey}" },
        { "What is it?\n\n- a\n- b\n", $"Skipped 1: {NoKey}" },
        { "## What is it?\n\nNobody knows.\n", "Skipped 1: The question has no options" },
        { "## Ready?\n\nWords.\n\n### 1. What?\n- [x] a\n- [ ] b\n", "5 1 [Ready?] What? {=a ~b}" },
        { "## Links\n\n- [a](https://a.example)\n- [b](https://b.example)\n", "" },
        { "## Notes\n- a\n- b\n\n## 1. What?\n- **a**\n- b\n", $"5 1 [] What? {{=a ~b}}\nSkipped 1: {NoKey}" },
        {
            "### 1. What?\n- [ ] 1986. A great summer\n- [x] 3.\n- [ ] > q\n- [ ] - x\n- [ ] # y\n- [ ] + z\n"
                + "- [ ] ---\n"
                + "- [ ] [a]: b\n- [ ] ```\n",
            "1 1 [] What? {~1986. A great summer =3. ~> q ~- x ~# y ~+ z ~--- ~[a]: b ~```}"
        },
        {
            "### 1. What?\n- [x] 1986. A summer\n\n  > so\n- [ ] * x\n\n  - y\n",
            "1 1 [] What? {=1986. A summer#so ~* x¶[-y]}"
        },
        {
            "### 1. Which?\n- [ ] <br>\n- [x] <div>hello</div>\n- [ ] <hr>\n- [ ] <!-- a -->\n- [ ] <b>c</b> d\n",
            "1 1 [] Which? {~<br> =<div>hello</div> ~<hr> ~<!-- a --> ~*c* d}"
        },
        {
            "### 1. All of <div> and </div>, an <input type=\"x\"> or <a>?\n- [x] <sub>a\n- [ ] b<br>c\n"
                + "- [ ] d <br> <p>\n",
            "1 1 [] All of <div> and </div>, an <input type=\"x\"> or <a>? {=<sub>a ~b⏎c ~d <br> <p>}"
        },
        {
            "### 1. What?\n\n<div>one</div>\n\n- [x] a\n- [ ] b\n",
            $"1 1 [] What?¶one {{=a ~b}}\nLost 1: {Layout}"
        },
        {
            "### 1. What?\n- [ ] ```html\n      <b>\n\n        x\n      ```\n- [x] two:\n\n      ```\n"
                + "      y\n      ```\n",
            "1 1 [] What? {~{html:<b>\n\n  x} =two:¶{:y}}"
        },
        {
            "### 1. What?\n\n|a|b|\n|-|-|\n|c|d|\n\n> said\n\n- [x] H<sub>2</sub>O\n- [ ] 10<sup>-3</sup>\n",
            "1 1 [] What?¶a | b¶c | d¶said {=H₂O ~10⁻³}\nLost 1: A table is shown as a line for each of its rows\n"
                + "Lost 1: A quote is shown as plain paragraphs"
        },
        {
            "### 1. What?\n- [x] ![](a/b.png)\n- [ ] c\n",
            "Lost 1: The image b.png has no address on the web and is left out\nSkipped 1: One of its options is empty"
        },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void They_are_read_as_they_are_meant(string markdown, string expected) =>
        Assert.Equal((markdown, expected), (markdown, Reading.Shown(Reading.Of(new MarkdownReader(), markdown))));

    [Theory]
    [InlineData(' ')]
    [InlineData('>')]
    public void A_line_that_is_nested_too_deep_is_named_and_the_others_are_read(char sign)
    {
        const string Whole = "\n\n### 1. What?\n- [x] a\n- [ ] b\n\n";
        var deep = $"- x\n{new string(sign, 500)}- y";

        var report = Reading.Of(new MarkdownReader(), $"{Whole}### 2. What?\n{deep}\n{Whole}");

        Assert.Equal(
            "3 1 [] What? {=a ~b}\n12 1 [] What? {=a ~b}\n"
                + "Skipped 9: Lists or quotes stand in each other far too deep here, so this part is not read",
            Reading.Shown(report));
    }
}
