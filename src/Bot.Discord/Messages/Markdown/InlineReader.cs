using Bot.Core.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Turns the parts of a line into runs.</summary>
internal static class InlineReader
{
    public static IEnumerable<Run> Read(IEnumerable<Inline> content) => Read(content, default);

    private static IEnumerable<Run> Read(IEnumerable<Inline> content, Look look) =>
        content.SelectMany(i => Read(i, look));

    private static IEnumerable<Run> Read(Inline inline, Look look) => inline switch
    {
        TextRun run => [Text(run.Text, look)],
        CodeSpan code => [Text(code.Text, look.Url is null ? Look.Code : look)],
        Strong strong => Read(strong.Content, look with { IsBold = true }),
        Emphasis emphasis => Read(emphasis.Content, look with { IsItalic = true }),
        Link link => Read(link.Content, look.Url is null ? look with { Url = Links.Target(link.Url) } : look),
        Time time => [Text(Moment(time), look.Url is null ? new Look { Time = time.At } : look)],
        LineBreak => [new Run("\n")],
        _ => throw new NotSupportedException($"{inline.GetType().Name} has no form on Discord."),
    };

    private static Run Text(string text, Look look) => new(VisibleText.Of(text), look);

    private static string Moment(Time time) => $"{time.At:uuuu-MM-dd HH:mm} UTC";
}
