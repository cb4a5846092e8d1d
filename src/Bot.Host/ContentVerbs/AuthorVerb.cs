using System.CommandLine;
using Bot.Features.Content;
using Bot.Features.Data;

namespace Bot.Host.ContentVerbs;

/// <summary>What the verbs for authors have in common: settings as the worker finds them, and an exit code of 2, with a
/// sentence on the error stream, when the tool could not do its work.</summary>
internal static class AuthorVerb
{
    /// <summary>The tool could not do its work.</summary>
    public const int CouldNot = 2;

    /// <summary>The formats of output.</summary>
    public static readonly IReadOnlyList<string> Formats = ["text", "json"];

    /// <summary>An option whose value is checked by the verb, so that a missing one gets a sentence, too.</summary>
    public static Option<string[]> Option(string name, string value, string help) => new(name)
    {
        Description = help,
        HelpName = value,
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The option that says how to tell the result.</summary>
    public static Option<string[]> Format() =>
        Option("--format", "text|json", "How to tell it: text (the default) or json.");

    /// <summary>The argument that names the content.</summary>
    public static Argument<string[]> Path() => new("PATH")
    {
        Description = "A content folder, a bank in it, or a file of a bank; the worker's content when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Runs a verb; words such as <c>--Content:Path=…</c> are settings of the worker.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="path">Its only argument.</param>
    /// <param name="run">Takes what was written, the path or null, and the settings.</param>
    public static void Does(
        this Command command, Argument<string[]> path, Func<ParseResult, string?, string[], Task<int>> run) =>
        command.Does(path, most: 1, (parsed, paths, settings) => run(parsed, paths.FirstOrDefault(), settings));

    /// <summary>Runs a verb; words such as <c>--Content:Path=…</c> are settings of the worker.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="argument">Its only argument.</param>
    /// <param name="most">How many words it takes.</param>
    /// <param name="run">Takes what was written, the words of the argument, and the settings.</param>
    public static void Does(
        this Command command, Argument<string[]> argument, int most,
        Func<ParseResult, string[], string[], Task<int>> run) =>
        command.Does(argument, most, (parsed, words, settings, _) => run(parsed, words, settings));

    /// <summary>The same for a verb that can be stopped in the middle.</summary>
    public static void Does(
        this Command command, Argument<string[]> argument, int most,
        Func<ParseResult, string[], string[], CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, stop) =>
        {
            var words = parsed.GetValue(argument) ?? [];
            string[] own = [.. words.Where(w => !IsSetting(w))];
            return (own.FirstOrDefault(IsOption) ?? own.Skip(most).FirstOrDefault()) is { } stray
                ? Task.FromResult(Refuse(
                    $"'content {command.Name}' knows no '{stray}'. 'bot content {command.Name} --help' shows what it"
                    + " takes."))
                : Guard(() => run(parsed, own, [.. words.Where(IsSetting)], stop));
        });

    /// <summary>Prints sentences and gives the exit code for them.</summary>
    public static int Refuse(params IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences) Console.Error.WriteLine(sentence);
        return CouldNot;
    }

    /// <summary>A sentence when an option was given without a value, twice, or with a value that it cannot have.
    /// </summary>
    public static string? Problem(ParseResult parsed, Option<string[]> option, IReadOnlyList<string>? values = null)
    {
        if (parsed.GetResult(option) is null or { Implicit: true }) return null;
        return parsed.GetValue(option) switch
        {
            null or [] or [""] => $"{option.Name} needs a value.",
            [var value] when values?.Contains(value) == false =>
                $"{option.Name} cannot be '{value}'. It can be: {string.Join(", ", values)}.",
            [_] => null,
            _ => $"{option.Name} stands there twice. Keep one.",
        };
    }

    /// <summary>The value of an option; null when it was not given.</summary>
    public static string? Value(ParseResult parsed, Option<string[]> option) =>
        parsed.GetValue(option) is [var value, ..] ? value : null;

    /// <summary>The content folder that the worker would load.</summary>
    public static string ContentFolder(string[] settings)
    {
        var content = Configuration(settings).GetSection(ContentOptions.Section);
        var options = new ContentOptions { Path = content[nameof(ContentOptions.Path)] ?? new ContentOptions().Path };
        return options.Folder ?? options.Path;
    }

    /// <summary>A setting that only tools have; null when it is not set.</summary>
    public static string? Setting(string[] settings, string key) => Configuration(settings)[key];

    /// <summary>The database file that the worker would use.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static string DatabaseFile(string[] settings)
    {
        var storage = Configuration(settings).GetSection(StorageOptions.Section);
        var given = storage[nameof(StorageOptions.ConnectionString)];
        return (given is null ? new StorageOptions() : new StorageOptions { ConnectionString = given }).File;
    }

    private static IConfiguration Configuration(string[] settings) =>
        WebApplication.CreateBuilder(settings).Configuration;

    private static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse($"A file cannot be used: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            return Refuse("Stopped. Nothing was written.");
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or ArgumentException)
        {
            return Refuse($"The settings cannot be read: {fault.Message}");
        }
    }

    private static bool IsOption(string word) => word.StartsWith('-') && !File.Exists(word) && !Directory.Exists(word);

    private static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':') && word.Contains('=');
}
