using Bot.ContentTools.Preview;
using Bot.Core.Chat.Preview;
using Bot.Testing;
using Spectre.Console;

namespace Bot.Host.Tests.Preview;

public sealed class PageTests
{
    [Fact]
    public void A_terminal_shows_frames_as_wide_as_a_phone()
    {
        var page = Written(AnsiSupport.Yes, "**");

        var frames = page.Split('\n').Where(l => l.Contains('╭')).ToList();
        Assert.NotEmpty(frames);
        Assert.All(frames, f => Assert.Equal(46, f.TrimEnd().Length));
        Assert.Contains("\e[", page);
    }

    [Fact]
    public void A_pipe_gets_no_codes_and_no_frames()
    {
        var page = Written(AnsiSupport.No, new string('x', 300));

        Assert.DoesNotContain('\e', page);
        Assert.DoesNotContain('╭', page);
        Assert.Contains(new string('x', 300), page);
    }

    [Theory]
    [InlineData(AnsiSupport.Yes)]
    [InlineData(AnsiSupport.No)]
    public void What_a_terminal_would_obey_is_shown_as_a_sign(AnsiSupport ansi)
    {
        var page = Written(ansi, "a\e[31mb\rc\u202Ed [red]e[/]");

        Assert.DoesNotContain("\e[31m", page);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("a\uFFFD[31mb\uFFFDc\uFFFDd [red]e[/]", page);
    }

    [Fact]
    public void A_broken_budget_is_told()
    {
        var page = Written(AnsiSupport.No, "a", new Budget("text", 5_000, 4_096));

        Assert.Contains("(text 5,000 of 4,096)", page);
        Assert.Contains("⚠ That is more than the platform takes: text 5,000 of 4,096.", page);
    }

    private static string Written(AnsiSupport ansi, string text, params Budget[] budgets)
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 100;
        var message = new ShownMessage
        {
            Surface = "message",
            Lines = ShownLine.Of([new ShownText(text)]),
            Buttons = [[new ShownButton("[A]"), new ShownButton("B", IsDead: true)]],
            Budgets = budgets,
        };
        PreviewText.Write(
            new PreviewResult
            {
                Title = "some-question",
                Platforms = [new PlatformPreview("Here", [new Scene("The question", [message])])],
            },
            Some.Monday, console);
        return screen.ToString();
    }
}
