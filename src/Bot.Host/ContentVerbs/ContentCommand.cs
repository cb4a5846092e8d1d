using System.CommandLine;

namespace Bot.Host.ContentVerbs;

/// <summary><c>bot content …</c>: the tools of those who write the banks. Exit code 0: all is well, 1: something is to
/// be mended, 2: the tool could not do its work.</summary>
internal static class ContentCommand
{
    public static Command Create(string name)
    {
        var word = new Argument<string[]>("TOOL") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
        var command = new Command(name, "Checks, proves, shows, imports and exports the banks.")
        {
            CheckVerb.Create("check"),
            ProveVerb.Create("prove"),
            StatsVerb.Create("stats"),
            PreviewVerb.Create("preview"),
            ImportVerb.Create("import"),
            ExportVerb.Create("export"),
            word,
        };
        command.SetAction(parsed => AuthorVerb.Refuse(parsed.GetValue(word) is [var stray, ..]
            ? $"'{name}' knows no '{stray}'. 'bot {name} --help' shows what it can do."
            : $"Say what is to be done: {string.Join(", ", command.Subcommands.Select(c => c.Name))}."));
        return command;
    }
}
