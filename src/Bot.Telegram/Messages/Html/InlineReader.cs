using Bot.Core.Text;
using Bot.Telegram.Updates.Commands;

namespace Bot.Telegram.Messages.Html;

/// <summary>Turns the parts of a line into runs. Where Telegram allows one look only, a link comes before code, and
/// code and moments before bold and italic.</summary>
/// <param name="isPlain">Moments are plain text, for servers that do not know <c>tg-time</c>.</param>
internal sealed class InlineReader(bool isPlain)
{
    public IEnumerable<Run> Read(IEnumerable<Inline> content) => Read(content, default);

    private IEnumerable<Run> Read(IEnumerable<Inline> content, Look look) => content.SelectMany(i => Read(i, look));

    private IEnumerable<Run> Read(Inline inline, Look look) => inline switch
    {
        TextRun run => [Text(run.Text, look)],
        // As plain text Telegram makes it something to tap; code is only copied.
        CodeSpan code when CommandLists.IsCommand(code.Text) => [Text(code.Text, look)],
        CodeSpan code => [Text(code.Text, look.Url is null ? Look.Code : look)],
        Strong strong => Read(strong.Content, look with { IsBold = true }),
        Emphasis emphasis => Read(emphasis.Content, look with { IsItalic = true }),
        Link link => Read(link.Content, look.Url is null ? look with { Url = Web(link.Url) } : look),
        Time time => [Text(Moment(time), isPlain || look.Url is not null ? look : new Look { Time = time.At })],
        LineBreak => [new Run("\n")],
        _ => throw new NotSupportedException($"{inline.GetType().Name} has no form on Telegram."),
    };

    private static Run Text(string text, Look look) => new(VisibleText.Of(text), look);

    private static string Moment(Time time) => $"{time.At:uuuu-MM-dd HH:mm} UTC";

    private static string? Web(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri : null;
}
