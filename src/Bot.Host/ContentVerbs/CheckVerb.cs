using System.CommandLine;
using Bot.ContentTools.Checking;
using Bot.ContentTools.Terminal;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content check</c>: tells everything that is wrong with content.</summary>
internal static class CheckVerb
{
    public static Command Create(string name)
    {
        var path = AuthorVerb.Path();
        var format = AuthorVerb.Format();
        var full = new Option<bool>("--full") { Description = "Demand as many questions as taxonomy.yaml wants." };
        var foreign = Files("--foreign", "Other people's texts, of which no eight words in a row may be found.");
        var manuals = Files("--manuals", "Lists of the manuals' places; those of content/tools/manuals when left out.");
        var command = new Command(name, "Tells every problem of the content with file, line, column, rule and remedy.")
        {
            path, format, full, foreign, manuals,
        };
        var words = new Words(format, full, foreign, manuals);
        command.Does(path, (parsed, given, settings) => Run(parsed, given, settings, words));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string? path, string[] settings, Words words)
    {
        var foreign = parsed.GetValue(words.Foreign) ?? [];
        var manuals = parsed.GetValue(words.Manuals) ?? [];
        if ((AuthorVerb.Problem(parsed, words.Format, AuthorVerb.Formats)
            ?? Missing(parsed, words.Foreign) ?? Missing(parsed, words.Manuals)
            ?? NoFile(foreign) ?? NoFile(manuals, orFolder: true)) is { } problem)
            return AuthorVerb.Refuse(problem);
        var (place, nowhere) = ContentPlace.Of(path ?? AuthorVerb.ContentFolder(settings), orCourses: true);
        if (place is null) return AuthorVerb.Refuse(nowhere!);

        var request = new CheckRequest(place)
        {
            Full = parsed.GetValue(words.Full),
            Foreign = foreign,
            Manuals = manuals,
        };
        var result = await WorkProgress.RunAsync("Checking", work => ContentCheck.Run(request, work));
        if (parsed.GetValue(words.Format) is ["json"]) CheckReport.WriteJson(result, Console.Out);
        else CheckReport.WriteText(result, Console.Out);
        return result.Errors > 0 ? 1 : 0;
    }

    private static Option<string[]> Files(string name, string help) => new(name)
    {
        Description = help,
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private static string? Missing(ParseResult parsed, Option<string[]> option) =>
        parsed.GetResult(option) is { Implicit: false, Tokens.Count: 0 } ? $"{option.Name} needs a file." : null;

    private static string? NoFile(string[] paths, bool orFolder = false) =>
        paths.FirstOrDefault(p => !File.Exists(p) && !(orFolder && Directory.Exists(p))) is { } path
            ? Directory.Exists(path) ? $"'{path}' is a folder; name the files in it." : $"There is no file '{path}'."
            : null;

    private sealed record Words(
        Option<string[]> Format, Option<bool> Full, Option<string[]> Foreign, Option<string[]> Manuals);
}
