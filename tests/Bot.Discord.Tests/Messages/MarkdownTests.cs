using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Messages;
using Bot.Discord.Tests.Messages.Support;
using NodaTime;

namespace Bot.Discord.Tests.Messages;

public sealed class MarkdownTests
{
    public static TheoryData<string, string> Nodes { get; } = new()
    {
        { "one\n\ntwo", "one\n\ntwo" },
        { "one\\\ntwo", "one\ntwo" },
        { "a **b** c", "a **b** c" },
        { "a *b* c", "a *b* c" },
        { "***a***", "***a***" },
        { "*a **b***", "*a* ***b***" },
        { "**a***b*", "**a**\u200B*b*" },
        { "**a\\\nb**", "**a**\n**b**" },
        { "# Title", "**Title**" },
        { "`List[int]`", "`List[int]`" },
        { "`` a`b ``", "``a`b``" },
        { "`` `a ``", "``\u200B`a``" },
        { "``` a``b ```", "`a``b`" },
        { "```` `a``b ````", "``\u200B`a`\u200B`b``" },
        { "**run `x` now**", "**run** `x` **now**" },
        { "**a**`x`", "**a**`x`" },
        { "[here](https://e.example/a?b=1&c=2)", "[here](<https://e.example/a?b=1&c=2>)" },
        { "[**a**](http://e.example/)", "**[a](<http://e.example/>)**" },
        { "[`x()`](http://e.example/)", "[x()](<http://e.example/>)" },
        { "[`x[0]`](http://e.example/)", "[x\\[0\\]](<http://e.example/>)" },
        { "[`x[[0]]`](http://e.example/)", "x\\[\\[0\\]\\] [↗](<http://e.example/>)" },
        { "<https://e.example/a_b>", "https\\://e.example/a\\_b [↗](<https://e.example/a_b>)" },
        { "[a](https://e.example/f(x)*'\")", "[a](<https://e.example/f%28x%29%2A%27%22>)" },
        { "[a](ftp://e.example)", "a" },
        { "[a](discord://channel)", "a" },
        { "[a](javascript:alert)", "a" },
        { "[a](/relative)", "a" },
        { "```python\nx = 1\n  y\n```", "```python\nx = 1\n  y\n```" },
        { "```c++\nx\n```", "```c++\nx\n```" },
        { "```c#\nx\n```", "```\nx\n```" },
        { "```\n\n\nx\n\n```", "```\nx\n```" },
        { "``````\n```\n`````\n``````", "```\n``\u200B`\n``\u200B``\u200B`\n```" },
        { "What?\n\n```\nx\n```\n\nSo?", "What?\n```\nx\n```\nSo?" },
        { "a\n- b\n- *c*\n\nd", "a\n\n- b\n- *c*\n\nd" },
        { "1. b\n2. c", "1. b\n2. c" },
        { "- b\n  1. c\n     more\n  2. d\\\n     e\n- f", "- b\n  1. c more\n  2. d\n     e\n- f" },
        { "- b\n\n  c\n- d", "- b\n  c\n- d" },
        { "- ```\n  x\n  ```", "•\n```\nx\n```" },
        { "1. ```\n   x\n   ```", "1\\.\n```\nx\n```" },
    };

    public static TheoryData<string, string> Typed { get; } = new()
    {
        { "*Ann* _b_ `c` [d](e)", "\\*Ann\\* \\_b\\_ \\`c\\` \\[d\\]\\(e)" },
        { "~~a~~ ||b|| c\\d", "\\~\\~a\\~\\~ \\|\\|b\\|\\| c\\\\d" },
        { "@everyone <@1> <#2> <@&3> <:a:4> <t:5:R>",
            "\\@everyone \\<\\@1> \\<#2> \\<\\@&3> \\<\\:a\\:4> \\<t\\:5\\:R>" },
        { ":smile: a: b", "\\:smile: a: b" },
        { "https://e.example", "https\\://e.example" },
        { "# a", "\\# a" },
        { "-# a", "\\-# a" },
        { "> a\n>>> b", "\\> a\n\\>>> b" },
        { "- a\n + b", "\\- a\n \\+ b" },
        { "12. a", "12\\. a" },
        { "1.5 a - b + c # d > e", "1.5 a - b + c # d > e" },
        { "a\0b\u0007c\u009Fd", "a\uFFFDb\uFFFDc\uFFFDd" },
        { "a\uD83Db\uDE00", "a\uFFFDb\uFFFD" },
        { "a😀b", "a😀b" },
        { "a\u202Eb", "a\uFFFDb" },
        { "a\r\nb\rc\u2028d", "a\nb\nc\nd" },
        { "a\tb", "a    b" },
        { "  a  b \n", "a  b" },
    };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_text_becomes_the_Markdown_that_the_platform_knows(string commonMark, string expected)
    {
        Assert.Equal(expected, MessageComposer.Markdown(RichText.Markdown(commonMark)));
        Composed.Whole(Card.Of(RichText.Markdown(commonMark)));
    }

    [Theory]
    [MemberData(nameof(Typed), DisableDiscoveryEnumeration = true)]
    public void What_people_typed_is_shown_and_never_read(string typed, string expected)
    {
        Assert.Equal(expected, MessageComposer.Markdown(RichText.Plain(typed)));
        Composed.Whole(Card.Of(RichText.Plain(typed)));
        Composed.Whole(Card.Of(new RichText([new Paragraph([new Strong([new TextRun(typed)])])])));
        Composed.Whole(Card.Of(RichText.List(RichText.Plain(typed))));
    }

    [Fact]
    public void An_item_begins_with_its_first_word() => Assert.Equal(
        "- x", MessageComposer.Markdown(new RichText(
            [new ListBlock(Ordered: false, [[new Paragraph([new LineBreak(), new TextRun(" x")])]])])));

    [Fact]
    public void A_moment_is_told_in_the_readers_own_way() => Assert.Equal(
        "**Closes** <t:1795338000:R>**.**",
        MessageComposer.Markdown(RichText.Of($"**Closes {Instant.FromUtc(2026, 11, 22, 9, 0)}.**")));

    [Fact]
    public void Looks_are_read_as_they_were_meant()
    {
        var read = DiscordMarkdown.Read(MessageComposer.Markdown(RichText.Markdown(
            "**bold** *italic* ***both*** `code` [link](https://e.example/) \n\n```sql\nSELECT\n```")));

        Assert.Equal(
            [("bold", "bold"), ("italic", "italic"), ("both", "bold"), ("both", "italic"), ("code", "code"),
             ("link", "link"), ("SELECT", "block")],
            read.Spans.Select(s => (read.Text.Substring(s.Offset, s.Length), s.Kind)));
        Assert.Equal(("https://e.example/", "sql"), (read.Spans[5].Value, read.Spans[6].Value));
    }
}
