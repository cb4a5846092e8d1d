using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Host.Tests.Preview;

public sealed class LooksTests
{
    private static readonly ShownLook Bold = new() { IsBold = true };
    private static readonly ShownLook Italic = new() { IsItalic = true };
    private static readonly ShownLook Code = new() { IsCode = true };

    public static TheoryData<string, (string Text, ShownLook Look)[]> Texts { get; } = new()
    {
        { "a **b**", [("a ", default), ("b", Bold)] },
        { "*c* `d` e", [("c", Italic), (" ", default), ("d", Code), (" e", default)] },
        { "***x***", [("x", new ShownLook { IsBold = true, IsItalic = true })] },
        { "[a](https://example.org/x_y)", [("a", new ShownLook { Url = "https://example.org/x_y" })] },
        { "**[a](https://example.org/)**", [("a", new ShownLook { Url = "https://example.org/", IsBold = true })] },
        { "2 \\* 3 \\* 4, a_b_c, <b> & \\[x\\](y) ~~z~~ |q|", [("2 * 3 * 4, a_b_c, <b> & [x](y) ~~z~~ |q|", default)] },
        { "`` a`b ``", [("a`b", Code)] },
        { "`a <b> & *c*`", [("a <b> & *c*", Code)] },
        { "\\# no heading - @you :) 1.", [("# no heading - @you :) 1.", default)] },
        { "- one\n- two", [("• one\n• two", default)] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Mark_up_is_read_back_as_it_looks(string markdown, (string Text, ShownLook Look)[] expected)
    {
        foreach (var platform in Played.Platforms.Where(p => p.Platform != "web"))
            Assert.Equal(expected, Joined(Shown(platform, RichText.Markdown(markdown))));
    }

    [Fact]
    public void Code_keeps_its_lines_and_its_signs()
    {
        string[] code = ["if a < b:", "    print('**', \"`x`\")", "# - 1. \\n"];
        var text = RichText.Markdown("See\n\n```python\nif a < b:\n    print('**', \"`x`\")\n\n# - 1. \\n\n```");

        foreach (var platform in Played.Platforms)
        {
            var lines = platform.Post(Card.Of(text), ChatKind.Private)[0].Lines;
            Assert.Equal(code, lines.Where(l => l.IsOfBlock).Select(l => l.ToString()));
        }
    }

    [Fact]
    public void A_moment_is_told_as_such()
    {
        var at = Instant.FromUtc(2026, 3, 3, 9, 0);

        foreach (var platform in Played.Platforms)
            Assert.Contains(Shown(platform, RichText.Of($"Closes {at}")), t => t.Look.At == at);
    }

    private static IEnumerable<ShownText> Shown(ICardPreview platform, RichText text) =>
        platform.Post(Card.Of(text), ChatKind.Private)[0].Lines.Index()
            .SelectMany(l => l.Index == 0 ? l.Item.Texts : l.Item.Texts.Prepend(new ShownText("\n")));

    private static List<(string Text, ShownLook Look)> Joined(IEnumerable<ShownText> texts)
    {
        var joined = new List<(string Text, ShownLook Look)>();
        foreach (var text in texts)
        {
            if (joined is [.., var last] && last.Look == text.Look) joined[^1] = (last.Text + text.Text, last.Look);
            else joined.Add((text.Text, text.Look));
        }
        return joined;
    }
}
