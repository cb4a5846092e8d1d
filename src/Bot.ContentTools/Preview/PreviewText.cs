using Bot.Core.Chat.Preview;
using NodaTime;
using Spectre.Console;

namespace Bot.ContentTools.Preview;

/// <summary>Writes a preview: panels as wide as a phone on a terminal, plain lines in a pipe.</summary>
public static class PreviewText
{
    /// <summary>Writes all of it.</summary>
    /// <param name="result">What is shown.</param>
    /// <param name="now">When the question is asked, so that times are told as people read them.</param>
    /// <param name="to">The terminal, or a pipe.</param>
    public static void Write(PreviewResult result, Instant now, IAnsiConsole to)
    {
        IPreviewPage page = to.Profile.Capabilities.Ansi ? new PhonePage(to, now) : new PlainPage(to.Profile.Out.Writer, now);
        page.Heading(result.Title, result.Where);
        page.Warn(result.Warnings);
        if (result.HeldBack is { } lines)
        {
            page.Warn([HeldBack.Notice]);
            page.Message("The question, as it is stored", new ShownMessage { Surface = "", Lines = lines });
        }
        foreach (var platform in result.Platforms)
        {
            page.Heading(platform.Title, "");
            foreach (var scene in platform.Scenes)
            {
                if (scene.Messages.Count == 0) page.Warn([$"{scene.Title}: nothing is shown."]);
                foreach (var message in scene.Messages) page.Message($"{scene.Title}: {message.Surface}", message);
            }
        }
    }
}

/// <summary>Something to write a preview on.</summary>
internal interface IPreviewPage
{
    void Heading(string title, string beside);

    void Message(string title, ShownMessage message);

    void Warn(IEnumerable<string> sentences);
}
