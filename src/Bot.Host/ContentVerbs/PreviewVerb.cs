using System.CommandLine;
using Bot.ContentTools.Checking;
using Bot.ContentTools.Preview;
using Bot.ContentTools.Terminal;
using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Discord.Messages.Preview;
using Bot.Telegram.Messages.Preview;
using Bot.Web.Preview;
using NodaTime;
using Spectre.Console;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content preview ID</c>: shows a question as each platform would show it.</summary>
internal static class PreviewVerb
{
    private static readonly IReadOnlyList<ICardPreview> Platforms =
        [new TelegramPreview(), new DiscordPreview(), new WebPreview()];

    private static readonly IReadOnlyList<string> Names = [.. Platforms.Select(p => p.Platform)];
    private static readonly IReadOnlyList<string> Chats = ["private", "group"];

    private static readonly Argument<string[]> What = new("ID PATH")
    {
        Description = "The id of a question, then a content folder, a bank in it, or a file of a bank; the worker's "
            + "content when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Platform = AuthorVerb.Option(
        "--platform", string.Join('|', Names), "The platform; all when left out.");

    private static readonly Option<string[]> Chat = AuthorVerb.Option(
        "--chat", string.Join('|', Chats), "In which kind of chat it is asked: private (the default) or group.");

    private static readonly Option<string[]> Content = AuthorVerb.Option(
        "--content", "FOLDER", "The content folder; the worker's own when left out.");

    public static Command Create(string name)
    {
        var command = new Command(name, "Shows a question as Telegram, Discord and the web chat would show it.")
        {
            What, Platform, Chat, Content,
        };
        command.Does(What, most: 2, (parsed, words, settings) => Task.FromResult(Run(parsed, words, settings)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] words, string[] settings)
    {
        if ((AuthorVerb.Problem(parsed, Platform, Names) ?? AuthorVerb.Problem(parsed, Chat, Chats)
            ?? AuthorVerb.Problem(parsed, Content)) is { } problem)
            return AuthorVerb.Refuse(problem);
        if (words.FirstOrDefault() is not { Length: > 0 } id)
            return AuthorVerb.Refuse("Name a question: bot content preview ID. Its id stands in its file.");
        var named = AuthorVerb.Value(parsed, Content);
        if (named is not null && words.Length > 1)
            return AuthorVerb.Refuse("The content is named twice. Keep the path or --content.");
        var (place, nowhere) = ContentPlace.Of(words.ElementAtOrDefault(1) ?? named ?? AuthorVerb.ContentFolder(settings));
        if (place is null) return AuthorVerb.Refuse(nowhere!);

        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var request = new PreviewRequest(id, place)
        {
            Platforms = [.. Platforms.Where(p => AuthorVerb.Value(parsed, Platform) is not { } only || p.Platform == only)],
            Chat = AuthorVerb.Value(parsed, Chat) == "group" ? ChatKind.Group : ChatKind.Private,
            Now = now,
        };
        var result = WorkProgress.Run("Reading", work => QuestionPreview.Run(request, work));
        foreach (var note in result.Notes) Console.Error.WriteLine(note);
        if (result.Code == 0) PreviewText.Write(result, now, Terminal());
        return result.Code;
    }

    private static IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Out = new AnsiConsoleOutput(Console.Out),
    });
}
