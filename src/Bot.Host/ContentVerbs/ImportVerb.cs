using System.CommandLine;
using Bot.ContentTools.Formats;
using Bot.ContentTools.Importing;
using Bot.ContentTools.Terminal;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content import FILE…</c>: takes questions of other programs into a bank.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Files or folders to import; all of them are taken, or none.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> From = AuthorVerb.Option(
        "--from", "FORMAT",
        "auto (the default) finds it out; or "
            + string.Join(", ", QuestionFormats.Readers.Select(r => r.Name)) + ".");

    private static readonly Option<string[]> Bank = AuthorVerb.Option(
        "--bank", "ID",
        "The bank to import into; made of the first file's name when left out.");

    private static readonly Option<string[]> Title = AuthorVerb.Option(
        "--title", "TITLE",
        "The title of a new bank.");

    private static readonly Option<string[]> Language = AuthorVerb.Option(
        "--language", "TAG",
        "The language of a new bank; en when left out.");

    private static readonly Option<string[]> Topic = AuthorVerb.Option(
        "--topic", "TITLE",
        "One topic for all questions, instead of their categories.");

    private static readonly Option<string[]> Content = AuthorVerb.Option(
        "--content", "FOLDER",
        "The content folder; the worker's own when left out.");

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Tells all and writes nothing." };

    private static readonly Option<string[]> Format = AuthorVerb.Format();

    public static Command Create(string name)
    {
        var command = new Command(name, "Imports questions of other programs into a plain bank.")
        {
            Files, From, Bank, Title, Language, Topic, Content, DryRun, Format,
        };
        command.Does(Files, int.MaxValue, Run);
        return command;
    }

    private static async Task<int> Run(
        ParseResult parsed, string[] files, string[] settings, CancellationToken stop)
    {
        Option<string[]>[] texts = [From, Bank, Title, Language, Topic, Content];
        if ((AuthorVerb.Problem(parsed, Format, AuthorVerb.Formats)
            ?? texts.Select(o => AuthorVerb.Problem(parsed, o)).FirstOrDefault(p => p is not null)) is { } problem)
            return AuthorVerb.Refuse(problem);
        if (files.Length == 0) return AuthorVerb.Refuse("Name a file to import.");
        var request = new ImportRequest
        {
            Files = files,
            Content = AuthorVerb.Value(parsed, Content) ?? AuthorVerb.ContentFolder(settings),
            From = AuthorVerb.Value(parsed, From) ?? "auto",
            Bank = AuthorVerb.Value(parsed, Bank),
            Title = AuthorVerb.Value(parsed, Title),
            Language = AuthorVerb.Value(parsed, Language) ?? "en",
            Topic = AuthorVerb.Value(parsed, Topic),
            DryRun = parsed.GetValue(DryRun),
        };
        var result = await WorkProgress.RunAsync(
            "Importing", work => Task.Run(() => BankImport.Run(request, work, stop), CancellationToken.None));
        if (result.Refusal is { } refusal) return AuthorVerb.Refuse(refusal, "Nothing was written.");
        if (AuthorVerb.Value(parsed, Format) == "json") ImportText.WriteJson(result, request.DryRun, Console.Out);
        else ImportText.Write(result, request.DryRun, Console.Out);
        return result.Files.Sum(f => f.Taken) > 0 ? 0 : 1;
    }
}
