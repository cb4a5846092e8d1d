using System.CommandLine;
using Bot.ContentTools.Checking;
using Bot.ContentTools.Statistics;
using Bot.ContentTools.Statistics.Answers;
using Bot.ContentTools.Statistics.Showing;
using Bot.ContentTools.Terminal;
using Spectre.Console;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content stats</c>: counts content, and what learners made of it.</summary>
internal static class StatsVerb
{
    public static Command Create(string name)
    {
        var path = AuthorVerb.Path();
        var format = AuthorVerb.Format();
        var database = AuthorVerb.Option(
            "--database", "FILE", "Where the answers are; the worker's own database, if it has one, when left out.");
        var command = new Command(name, "Counts questions against the taxonomy, and how learners answer them.")
        {
            path, format, database,
        };
        command.Does(path, (parsed, given, settings) => Task.FromResult(
            Run(parsed, given, settings, format, database)));
        return command;
    }

    private static int Run(
        ParseResult parsed, string? path, string[] settings, Option<string[]> format, Option<string[]> database)
    {
        var problem = AuthorVerb.Problem(parsed, format, AuthorVerb.Formats) ?? AuthorVerb.Problem(parsed, database);
        if (problem is not null) return AuthorVerb.Refuse(problem);
        var (place, nowhere) = ContentPlace.Of(path ?? AuthorVerb.ContentFolder(settings));
        if (place is null) return AuthorVerb.Refuse(nowhere!);
        try
        {
            var file = parsed.GetValue(database) is [var named] ? named : WorkersDatabase(settings);
            var statistics = WorkProgress.Run("Counting", work => StatisticsRun.Run(place, file, work));
            if (parsed.GetValue(format) is ["json"]) StatisticsJson.Write(statistics, Console.Out);
            else StatisticsText.Write(statistics, Terminal());
            return 0;
        }
        catch (AnswersUnreadableException fault)
        {
            return AuthorVerb.Refuse(fault.Message);
        }
    }

    private static string? WorkersDatabase(string[] settings) =>
        AuthorVerb.DatabaseFile(settings) is var file && File.Exists(file) ? file : null;

    /// <summary>A pipe has no width of its own; 120 columns keep every row of the tables on one line.</summary>
    private static IAnsiConsole Terminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (Console.IsOutputRedirected) console.Profile.Width = 120;
        return console;
    }
}
