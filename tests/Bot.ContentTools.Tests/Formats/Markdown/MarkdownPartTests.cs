using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.Markdown;
using Bot.ContentTools.Tests.Markup;
using Bot.Core.Tests;

namespace Bot.ContentTools.Tests.Formats.Markdown;

public sealed class MarkdownPartTests
{
    [Theory]
    [InlineData("a\n\n# b\n\nc\n\n## d", 3)]
    [InlineData("a\n# b", 1)]
    [InlineData("a\n\n    # b", 1)]
    [InlineData("```\n\n# b\n```\n\n# c", 2)]
    [InlineData("~~~\n\n# b\n\n# c", 1)]
    [InlineData("- ```\n\n# b\n\n```\n\n# c", 2)]
    [InlineData("<!--\n\n# b\n\n-->\n\n# c", 2)]
    [InlineData("<pre>\n\n# b\n\n</pre>\n\n# c", 1)]
    [InlineData("<div>\n\n# b", 2)]
    [InlineData("[a]\n\n# b\n\n[a]: c", 1)]
    public void A_file_is_cut_before_headings(string text, int parts) =>
        Assert.Equal((text, parts), (text, MarkdownPart.Of(text, size: 1).Count()));

    [Fact]
    public void A_file_means_the_same_in_parts() => Property.Holds(SomeQuestions.Any, some =>
    {
        var text = Reading.Written(new MarkdownWriter(), some, new ExportReport());
        var whole = Assert.Single(MarkdownPart.Of(text, text.Length));

        var parts = MarkdownPart.Of(text, size: 1).ToList();

        Assert.Equal(text, string.Concat(parts.Select(p => p.Text)));
        Assert.Equal(Shown([whole]), Shown(parts));
    }, cases: 300);

    private static string[] Shown(IEnumerable<MarkdownPart> parts) =>
        [.. parts.SelectMany(p => p.Blocks.Select(b => $"{p.LinesBefore + b.Line} {b.GetType().Name}"))];
}
