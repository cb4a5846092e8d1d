using Bot.Discord.Interactions.Reading;

namespace Bot.Discord.Commands;

/// <summary>A command's options as the words that follow the command elsewhere.</summary>
internal static class CommandOptions
{
    /// <summary>For <c>/settings</c> a line for each option, <c>time 08:30</c>.</summary>
    public static string Arguments(string command, IReadOnlyList<InteractionOption> options) => command switch
    {
        "settings" => string.Join('\n', options.Select(Line)),
        "streak" => options.Any(o => o is { Name: "why", Text: "True" or "true" }) ? "why" : "",
        _ => "",
    };

    private static string Line(InteractionOption option) => option.Name switch
    {
        "question" => option.Text,
        var name => $"{name} {option.Text.ReplaceLineEndings(" ")}",
    };
}
