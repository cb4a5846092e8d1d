using Spectre.Console;

namespace Bot.ContentTools.Terminal;

/// <summary>Shows how far a piece of work is: a bar on the error stream when that is a terminal, gone when the work
/// ends; nothing in a pipe. Print results after the work, not during it.</summary>
public static class WorkProgress
{
    /// <summary>Does the work and gives what it gives.</summary>
    /// <param name="title">What is done, such as "Checking".</param>
    /// <param name="work">The work; it may report from any thread.</param>
    public static T Run<T>(string title, Func<Work, T> work)
    {
        var done = default(T);
        Run(title, w => { done = work(w); });
        return done!;
    }

    /// <summary>Does the work.</summary>
    public static void Run(string title, Action<Work> work)
    {
        if (Terminal() is not { } console) work(new Work(null));
        else Bar(console).Start(bars => work(new Work(NewBar(bars, title))));
    }

    /// <summary>Does work that waits, and gives what it gives.</summary>
    public static async Task<T> RunAsync<T>(string title, Func<Work, Task<T>> work)
    {
        if (Terminal() is not { } console) return await work(new Work(null));
        return await Bar(console).StartAsync(bars => work(new Work(NewBar(bars, title))));
    }

    /// <summary>A title may hold brackets, which are mark-up there.</summary>
    private static ProgressTask NewBar(ProgressContext bars, string title) =>
        bars.AddTask(Spectre.Console.Markup.Escape(title));

    internal static Progress Bar(IAnsiConsole console) => console.Progress().AutoClear(true).Columns(
        new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());

    /// <summary>The error stream, or null when nobody watches it or it cannot redraw a line.</summary>
    private static IAnsiConsole? Terminal()
    {
        if (Console.IsErrorRedirected) return null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Capabilities is { Ansi: true, Interactive: true } ? console : null;
    }
}
