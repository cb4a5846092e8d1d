using Bot.Core.Chat.Preview;
using NodaTime;

namespace Bot.ContentTools.Preview;

/// <summary>A preview for a pipe: no line is broken or moved, so that programs can search in it.</summary>
internal sealed class PlainPage(TextWriter to, Instant now) : IPreviewPage
{
    public void Heading(string title, string beside)
    {
        to.WriteLine($"== {Screen.Visible(title)} ==");
        if (beside != "") to.WriteLine(Screen.Visible(beside));
        to.WriteLine();
    }

    public void Message(string title, ShownMessage message)
    {
        to.WriteLine($"-- {title} --");
        Write(message.Lines);
        foreach (var row in message.Buttons)
            to.WriteLine(string.Join(" ", row.Select(b => Screen.Visible(Screen.Button(b)))));
        Write(message.LinesBelow);
        if (message.Budgets.Count > 0) to.WriteLine($"({string.Join(" · ", message.Budgets)})");
        Warn(message.Warnings.Concat(Screen.Broken(message)));
        to.WriteLine();
    }

    public void Warn(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences) to.WriteLine($"⚠ {sentence}");
    }

    private void Write(IReadOnlyList<ShownLine> lines)
    {
        foreach (var line in lines)
            to.WriteLine(string.Concat(line.Texts.Select((t, place) => Screen.Words(t, now) + Target(line, place))));
    }

    /// <summary>Where a link leads, after the last of its texts.</summary>
    private static string Target(ShownLine line, int place) =>
        line.Texts[place].Look.Url is { } url && line.Texts.ElementAtOrDefault(place + 1)?.Look.Url != url
            ? $" <{Screen.Visible(url)}>"
            : "";
}
