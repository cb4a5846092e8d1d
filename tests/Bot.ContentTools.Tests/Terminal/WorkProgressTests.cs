using Bot.ContentTools.Terminal;
using Spectre.Console;

namespace Bot.ContentTools.Tests.Terminal;

public sealed class WorkProgressTests
{
    [Fact]
    public void Work_gives_what_it_gives_where_nobody_watches() =>
        Assert.Equal(7, WorkProgress.Run("Checking", work =>
        {
            work.Report(1, 2);
            work.Report(5, 0);
            return 7;
        }));

    [Fact]
    public async Task Work_that_waits_gives_what_it_gives()
    {
        var done = await WorkProgress.RunAsync("Checking", async work =>
        {
            await Task.Yield();
            work.Report(3, 3);
            return 7;
        });

        Assert.Equal(7, done);
    }

    [Theory]
    [InlineData(1, 4, "25%")]
    [InlineData(9, 4, "100%")]
    [InlineData(-1, 4, "0%")]
    public void A_terminal_shows_the_title_and_how_far_it_is(int done, int total, string shown)
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });

        WorkProgress.Bar(console).AutoClear(false)
            .Start(bars => new Work(bars.AddTask("Checking")).Report(done, total));

        Assert.Contains("Checking", screen.ToString());
        Assert.Contains(shown, screen.ToString());
    }
}
