using System.CommandLine;
using System.Globalization;
using Bot.ContentTools.Proving;
using Bot.Features.Content;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content prove [PATH] [ID…]</c>: runs the keys of questions with the real libraries.</summary>
internal static class ProveVerb
{
    private const int CannotWork = 2;

    private static readonly Argument<string[]> What = new("PATH or ID")
    {
        Description = "The content folder, a bank's folder or a file, and ids of questions; none means all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Mutate = new("--mutate")
    {
        Description = "Breaks each question on purpose too; every change must be noticed.",
    };

    private static readonly Option<bool> NoCache = new("--no-cache") { Description = "Proves what was proven before." };

    private static readonly Option<bool> AnyVersion = new("--any-version")
    {
        Description = "Proves with libraries of other versions, when those are all there is.",
    };

    private static readonly Option<string?> Topic = Text("--topic", "Only questions of this topic.");

    private static readonly Option<string?> Format = Text("--format", "text (default) or json.");

    private static readonly Option<string?> Jobs = Text("--jobs", "How many processes run at a time; one per core.");

    private static readonly Option<string?> Seconds = Text("--seconds", "How long one question may run; 10.");

    private static readonly Option<string?> Cache = Text("--cache", "The folder in which proofs are kept.");

    private static readonly Option<string?> Python = Text("--python", "The Python interpreter; python3.");

    private static readonly Option<string?> Libraries = Text("--libraries", "The folder of the Python libraries.");

    public static Command Create(string name)
    {
        var command = new Command(name, "Runs the keys of the questions with the real libraries.")
        {
            What, Topic, Mutate, NoCache, Cache, Format, Jobs, Seconds, Python, Libraries, AnyVersion,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(Run);
        return command;
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            var asJson = Choice(parsed, Format, "text", "json") == "json";
            var request = Request(parsed);
            var report = await ProveProgress.Show(tell => Prover.Run(request, TimeProvider.System, tell, ct));
            if (asJson) Console.WriteLine(ProveText.ToJson(report));
            else
                foreach (var line in ProveText.Lines(report)) Console.WriteLine(line);
            return report.IsClean ? 0 : 1;
        }
        catch (Exception e) when (e is CannotProveException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return CannotWork;
        }
    }

    private static ProveRequest Request(ParseResult parsed)
    {
        var configuration = Configuration(parsed);
        string[] words = [.. (parsed.GetValue(What) ?? []).Where(w => !IsSetting(w))];
        var hasPath = words is [var first, ..] && (Path.Exists(first) || first.Contains('/', StringComparison.Ordinal));
        var content = configuration.GetSection(ContentOptions.Section).Get<ContentOptions>() ?? new ContentOptions();
        return new ProveRequest
        {
            Path = hasPath ? words[0] : content.Folder ?? content.Path,
            Ids = hasPath ? words[1..] : words,
            Topic = Value(parsed, Topic),
            Mutate = parsed.GetValue(Mutate),
            UseCache = !parsed.GetValue(NoCache),
            CacheFolder = Value(parsed, Cache),
            Python = Value(parsed, Python) ?? configuration["Content:Python"],
            Libraries = Value(parsed, Libraries),
            AnyVersion = parsed.GetValue(AnyVersion),
            Jobs = Number(parsed, Jobs, 64) ?? 0,
            SecondsPerQuestion = Number(parsed, Seconds, 600) ?? 10,
        };
    }

    /// <summary>The worker's settings, without starting one. What begins with <c>--</c> and is no option must be one.
    /// </summary>
    private static IConfigurationRoot Configuration(ParseResult parsed)
    {
        string[] settings = [.. (parsed.GetValue(What) ?? []).Where(IsSetting), .. parsed.UnmatchedTokens];
        foreach (var word in settings.Where(w => !w.Contains(':', StringComparison.Ordinal)))
            throw new CannotProveException($"There is no option '{word}'. 'bot content prove --help' shows all.");
        return new ConfigurationBuilder().SetBasePath(Environment.CurrentDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables()
            .AddCommandLine(settings).Build();
    }

    private static bool IsSetting(string word) => word.StartsWith('-');

    /// <summary>The value of an option; null when it is not there.</summary>
    private static string? Value(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetResult(option) is null) return null;
        return parsed.GetValue(option) is { Length: > 0 } value
            ? value
            : throw new CannotProveException($"{option.Name} needs a value. 'bot content prove --help' tells which.");
    }

    private static int? Number(ParseResult parsed, Option<string?> option, int most)
    {
        if (Value(parsed, option) is not { } text) return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new CannotProveException($"{option.Name} is '{text}'. Write a number from 1 to {most}.");
    }

    private static string Choice(ParseResult parsed, Option<string?> option, params string[] choices)
    {
        var value = Value(parsed, option) ?? choices[0];
        return choices.Contains(value)
            ? value
            : throw new CannotProveException($"{option.Name} is '{value}'. Write {string.Join(" or ", choices)}.");
    }
}
