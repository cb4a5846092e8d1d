using System.CommandLine;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Exporting;
using Bot.ContentTools.Formats;
using Bot.ContentTools.Terminal;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content export --to FORMAT</c>: gives questions to other programs.</summary>
internal static class ExportVerb
{
    private static readonly Option<string[]> To = AuthorVerb.Option(
        "--to", "FORMAT",
        string.Join(", ", QuestionFormats.Writers.Select(w => w.Name)) + ".");

    private static readonly Argument<string[]> Banks = new("BANK")
    {
        Description = "The id of a bank; all when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Topic = AuthorVerb.Option(
        "--topic", "ID",
        "One topic; all when left out.");

    private static readonly Option<string[]> Output = AuthorVerb.Option(
        "--output", "FILE",
        "The file to write; standard output when left out.");

    private static readonly Option<string[]> Content = AuthorVerb.Option(
        "--content", "FOLDER",
        "The content folder; the worker's own when left out.");

    public static Command Create(string name)
    {
        var command = new Command(name, "Exports questions for other programs.") { Banks, To, Topic, Output, Content };
        command.Does(Banks, most: 1, Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, string[] banks, string[] settings)
    {
        Option<string[]>[] texts = [To, Topic, Output, Content];
        if (texts.Select(o => AuthorVerb.Problem(parsed, o)).FirstOrDefault(p => p is not null) is { } problem)
            return Task.FromResult(AuthorVerb.Refuse(problem));
        if (AuthorVerb.Value(parsed, To) is not { } to)
            return Task.FromResult(AuthorVerb.Refuse(
                $"Name the format: --to {string.Join('|', QuestionFormats.Writers.Select(w => w.Name))}."));
        var request = new ExportRequest
        {
            Content = AuthorVerb.Value(parsed, Content) ?? AuthorVerb.ContentFolder(settings),
            To = to,
            Bank = banks.FirstOrDefault(),
            Topic = AuthorVerb.Value(parsed, Topic),
            File = AuthorVerb.Value(parsed, Output),
        };
        var result = WorkProgress.Run("Exporting", _ => BankExport.Run(request));
        if (result.Refusal is { } refusal) return Task.FromResult(AuthorVerb.Refuse(refusal));
        if (result.Text is { } text) Console.Out.Write(text);
        RemarkText.WriteOfExport(result.Remarks, Console.Error);
        Console.Error.WriteLine($"{result.Written} questions were written as {to}"
            + (request.File is { } file ? $" to {file}." : "."));
        return Task.FromResult(0);
    }
}
