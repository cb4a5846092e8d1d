using Bot.Core.Text;
using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Core.Tests.Text;

public sealed class HoleTests
{
    private const string Nasty = "*a* **b** `c` [d](https://e.example) <f> &amp; \\ # - 1. \ue000\ue001";
    private const string Shown = "*a* **b** `c` [d](https://e.example) &lt;f&gt; &amp;amp; \\ # - 1. \ue000\ue001";

    private static readonly RichText Rich = RichText.Markdown("**x** `y`");
    private static readonly RichText Two = RichText.Markdown("one\n\ntwo");

    public static TheoryData<string, RichText, string> Cases => new()
    {
        { "alone", RichText.Of($"{Nasty}"), $"<p>{Shown}</p>" },
        { "in a sentence", RichText.Of($"A {Nasty} b"), $"<p>A {Shown} b</p>" },
        { "in bold", RichText.Of($"**{Nasty}**!"), $"<p><b>{Shown}</b>!</p>" },
        { "in italic", RichText.Of($"*a {Nasty}*"), $"<p><i>a {Shown}</i></p>" },
        { "within a word", RichText.Of($"pre{Nasty}post"), $"<p>pre{Shown}post</p>" },
        { "in code", RichText.Of($"`a {Nasty}`"), $"<p><code>a {Shown}</code></p>" },
        { "in a heading", RichText.Of($"# To {Nasty}"), $"<p><b>To {Shown}</b></p>" },
        { "as a heading", RichText.Of($"# {Nasty}"), $"<p><b>{Shown}</b></p>" },
        { "in a list", RichText.Of($"- {Nasty}\n- b {1}"), $"<ul><li><p>{Shown}</p></li><li><p>b 1</p></li></ul>" },
        { "in a quote", RichText.Of($"> {Nasty}"), $"<p>{Shown}</p>" },
        { "in a block of code", RichText.Of($"```\n{Nasty}\n```"), $"<pre >{Shown}</pre>" },
        { "as a language", RichText.Of($"```{"sql"}\nSELECT 1\n```"), "<pre sql>SELECT 1</pre>" },
        { "in a link's text", RichText.Of($"[{Nasty}](https://a)"), $"<p><a https://a>{Shown}</a></p>" },
        { "as a link", RichText.Of($"[a]({"https://a.example"})"), "<p><a https://a.example>a</a></p>" },
        { "within a link", RichText.Of($"[a](https://a.example/{7})"), "<p><a https://a.example/7>a</a></p>" },
        {
            "within a bare link", RichText.Of($"<https://a.example/{7}>"),
            "<p><a https://a.example/7>https://a.example/7</a></p>"
        },
        { "side by side", RichText.Of($"{1}{2}{3}"), "<p>123</p>" },
        { "around mark-up", RichText.Of($"{"*"}a{"*"} {"`"}b{"`"}"), "<p>*a* `b`</p>" },
        { "at the start of lines", RichText.Of($"{"# "}a\n{"- "}b\n{"> "}c"), "<p># a - b &gt; c</p>" },
        { "several lines", RichText.Of($"a {"1\n\n2"}"), "<p>a 1\n\n2</p>" },
        { "nothing", RichText.Of($"a{""}b"), "<p>ab</p>" },
        { "null", RichText.Of($"a{(string?)null}b"), "<p>ab</p>" },
        { "an integer", RichText.Of($"{42} of {long.MinValue}"), $"<p>42 of {long.MinValue}</p>" },
        { "a moment", RichText.Of($"at {Some.Monday}."), "<p>at <time 1772438400000>.</p>" },
        { "a moment in bold", RichText.Of($"**{Some.Monday}**"), "<p><b><time 1772438400000></b></p>" },
        { "a moment in code", RichText.Of($"`{Some.Monday}`"), "<p><code>2026-03-02 08:00 UTC</code></p>" },
        { "rich text", RichText.Of($"a {Rich} b"), "<p>a <b>x</b> <code>y</code> b</p>" },
        { "rich text in italic", RichText.Of($"*{Rich}*"), "<p><i><b>x</b> <code>y</code></i></p>" },
        { "rich text in code", RichText.Of($"`{Rich}`"), "<p><code>x y</code></p>" },
        { "rich text with holes of its own", RichText.Of($"{1} {RichText.Of($"{2} {3}")} {4}"), "<p>1 2 3 4</p>" },
        { "no rich text", RichText.Of($"a{RichText.Empty}b"), "<p>ab</p>" },
        { "no rich text as a paragraph", RichText.Of($"a\n\n{RichText.Empty}\n\nb"), "<p>a</p><p>b</p>" },
        { "several paragraphs", RichText.Of($"a\n\n{Two}\n\nb"), "<p>a</p><p>one</p><p>two</p><p>b</p>" },
        { "several paragraphs in a list", RichText.Of($"- {Two}"), "<ul><li><p>one</p><p>two</p></li></ul>" },
        { "a list", RichText.Of($"{RichText.List(Rich)}"), "<ul><li><p><b>x</b> <code>y</code></p></li></ul>" },
        { "code", RichText.Of($"{RichText.CodeBlock("sql", "SELECT 1\n")}"), "<pre sql>SELECT 1</pre>" },
        { "private characters typed", RichText.Of($"\ue000 {1} \ue001 {2}"), "<p>\ue000 1 \ue001 2</p>" },
        { "private characters typed alone", RichText.Of($"\ue000\n\n{1}"), "<p>\ue000</p><p>1</p>" },
        { "private characters typed in code", RichText.Of($"`\ue000{1}`"), "<p><code>\ue0001</code></p>" },
        { "a private character typed as entity", RichText.Of($"&#xE000; {1}"), "<p>\ue000 1</p>" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_put_in_is_shown_as_it_is(string where, RichText text, string expected) =>
        Assert.Equal((where, expected), (where, Shape.Of(text)));

    [Fact]
    public void Any_text_put_in_comes_out_as_that_text() => Property.Holds(Property.AnyText, text =>
    {
        Assert.Equal(text, Runs(RichText.Of($"{text}")));
        Assert.Equal($"a {text} b", Runs(RichText.Of($"a {text} b")));
        Assert.Equal($"a{text}b", Runs(RichText.Of($"a**{text}**b")));
        Assert.Equal($"{text}1{text}", Runs(RichText.Of($"- {text}*{1}*{text}")));
        Assert.Equal(text, Assert.IsType<CodeSpan>(Inlines(RichText.Of($"`{text}`")).Single()).Text);
        Assert.Equal(text, Assert.IsType<Link>(Inlines(RichText.Of($"[x]({text})")).Single()).Url);
    }, cases: 2000);

    [Fact]
    public void Any_texts_put_in_side_by_side_stay_in_order() => Property.Holds(
        Property.AnyText.Three(),
        texts => Assert.Equal(
            string.Concat(texts.Item1, texts.Item2, texts.Item3),
            Runs(RichText.Of($"{texts.Item1}{texts.Item2}{texts.Item3}"))));

    [Fact]
    public void Several_paragraphs_within_a_line_are_our_mistake() =>
        Assert.Throws<ArgumentException>(() => RichText.Of($"a {Two} b"));

    [Fact]
    public void Many_holes_keep_their_order()
    {
        var template = new RichTextTemplate(0, 1000);
        for (var i = 0; i < 1000; i++)
        {
            template.AppendFormatted(i);
            template.AppendLiteral(" ");
        }

        Assert.Equal(string.Join(' ', Enumerable.Range(0, 1000)), RichText.Of(template).ToPlainText());
    }

    private static IEnumerable<Inline> Inlines(RichText text) => Paragraphs(text.Blocks).Single().Content;

    private static IEnumerable<Paragraph> Paragraphs(IEnumerable<Block> blocks) => blocks.SelectMany(block =>
        block is ListBlock list ? list.Items.SelectMany(Paragraphs) : [Assert.IsType<Paragraph>(block)]);

    private static string Runs(RichText text) => string.Concat(Inlines(text).SelectMany(Words));

    private static IEnumerable<string> Words(Inline inline) => inline switch
    {
        Strong strong => strong.Content.SelectMany(Words),
        Emphasis emphasis => emphasis.Content.SelectMany(Words),
        _ => [Assert.IsType<TextRun>(inline).Text],
    };
}
