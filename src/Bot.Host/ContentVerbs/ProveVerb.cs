using System.CommandLine;
using System.Globalization;
using Bot.ContentTools.Proving;
using Bot.ContentTools.Terminal;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content prove [PATH] [ID…]</c>: runs the keys of questions with the real libraries.</summary>
internal static class ProveVerb
{
    private const int MostWords = 1000;
    private const int MostJobs = 64;
    private const int MostSeconds = 600;

    private static readonly Argument<string[]> What = new("PATH or ID")
    {
        Description = "A content folder, a bank in it or a file of a bank, then ids of questions; none means all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Mutate = new("--mutate")
    {
        Description = "Break each question on purpose as well; every change must be noticed.",
    };

    private static readonly Option<bool> NoCache = new("--no-cache") { Description = "Prove again what was proven." };

    private static readonly Option<bool> AnyVersion = new("--any-version")
    {
        Description = "Take Python libraries of other versions, when those are all there is.",
    };

    private static readonly Option<string[]> Topic = AuthorVerb.Option("--topic", "TOPIC", "Only this topic.");
    private static readonly Option<string[]> Format = AuthorVerb.Format();
    private static readonly Option<string[]> Cache = AuthorVerb.Option("--cache", "FOLDER", "Where proofs are kept.");

    private static readonly Option<string[]> Jobs = AuthorVerb.Option(
        "--jobs", "N", "How many processes run at a time; one per core when left out.");

    private static readonly Option<string[]> Seconds = AuthorVerb.Option(
        "--seconds", "N", "How long one question may run; 10 when left out.");

    private static readonly Option<string[]> Python = AuthorVerb.Option(
        "--python", "FILE", "The Python interpreter; Content:Python or python3 when left out.");

    private static readonly Option<string[]> Libraries = AuthorVerb.Option(
        "--libraries", "FOLDER", "The Python libraries; those of bring-libraries.sh when left out.");

    private static readonly Option<string[]> Postgres = AuthorVerb.Option(
        "--postgres", "FOLDER", "PostgreSQL's programs; those below /usr/lib/postgresql when left out.");

    private static readonly Option<string[]>[] WithValue = [Topic, Cache, Jobs, Seconds, Python, Libraries, Postgres];

    public static Command Create(string name)
    {
        var command = new Command(name, "Runs the keys of the questions with the real libraries.")
        {
            What, Topic, Mutate, NoCache, Cache, Format, Jobs, Seconds, Python, Libraries, Postgres, AnyVersion,
        };
        command.Does(What, MostWords, Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string[] words, string[] settings)
    {
        if ((WithValue.Select(o => AuthorVerb.Problem(parsed, o)).FirstOrDefault(p => p is not null)
            ?? AuthorVerb.Problem(parsed, Format, AuthorVerb.Formats)
            ?? NoNumber(parsed, Jobs, MostJobs) ?? NoNumber(parsed, Seconds, MostSeconds)) is { } problem)
            return AuthorVerb.Refuse(problem);
        try
        {
            var request = Request(parsed, words, settings);
            var report = await WorkProgress.RunAsync("Proving", work => Prover.Run(
                request, TimeProvider.System, (done, all) => work.Report(done, all), CancellationToken.None));
            if (AuthorVerb.Value(parsed, Format) == "json") Console.WriteLine(ProveText.ToJson(report));
            else
                foreach (var line in ProveText.Lines(report)) Console.WriteLine(line);
            return report.IsClean ? 0 : 1;
        }
        catch (CannotProveException reason)
        {
            return AuthorVerb.Refuse(reason.Message);
        }
    }

    private static ProveRequest Request(ParseResult parsed, string[] words, string[] settings)
    {
        var hasPath = words is [var first, ..] && (Path.Exists(first) || first.Contains('/'));
        return new ProveRequest
        {
            Path = hasPath ? words[0] : AuthorVerb.ContentFolder(settings),
            Ids = hasPath ? words[1..] : words,
            Topic = AuthorVerb.Value(parsed, Topic),
            Mutate = parsed.GetValue(Mutate),
            UseCache = !parsed.GetValue(NoCache),
            CacheFolder = AuthorVerb.Value(parsed, Cache),
            Python = AuthorVerb.Value(parsed, Python) ?? AuthorVerb.Setting(settings, "Content:Python"),
            Libraries = AuthorVerb.Value(parsed, Libraries),
            Postgres = AuthorVerb.Value(parsed, Postgres),
            AnyVersion = parsed.GetValue(AnyVersion),
            Jobs = Number(parsed, Jobs) ?? 0,
            SecondsPerQuestion = Number(parsed, Seconds) ?? new ProveRequest { Path = "" }.SecondsPerQuestion,
        };
    }

    private static string? NoNumber(ParseResult parsed, Option<string[]> option, int most) =>
        AuthorVerb.Value(parsed, option) is { } text && !(Number(parsed, option) is { } number && number <= most)
            ? $"{option.Name} cannot be '{text}'. It can be a number from 1 to {most}."
            : null;

    private static int? Number(ParseResult parsed, Option<string[]> option) =>
        int.TryParse(AuthorVerb.Value(parsed, option), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 ? number : null;
}
