using Bot.Core.Chat;

namespace Bot.Discord.Commands;

/// <summary>The commands that are offered.</summary>
internal static class CommandList
{
    private const int LongestValue = 100;
    private const string OnlyAdmins = "32"; // Manage Server; it binds in guilds only.

    /// <summary>All of them; <c>/status</c> only where one of the operators is on Discord, and only in private.
    /// </summary>
    public static IReadOnlyList<ApplicationCommand> For(Operators operators) =>
    [
        ApplicationCommand.Of(CommandTexts.Start),
        ApplicationCommand.Of(CommandTexts.Daily),
        ApplicationCommand.Of(CommandTexts.Streak) with
        {
            Options = [CommandOption.Of(CommandTexts.Why) with { Type = 5 }],
        },
        ApplicationCommand.Of(CommandTexts.Settings) with
        {
            DefaultMemberPermissions = OnlyAdmins,
            Options =
            [
                Completed(CommandTexts.Time), Completed(CommandTexts.Zone), Completed(CommandTexts.Days),
                Completed(CommandTexts.Topics), Completed(CommandTexts.Level),
                CommandOption.Of(CommandTexts.Question) with
                {
                    Choices = [Choice(CommandTexts.On), Choice(CommandTexts.Off)],
                },
            ],
        },
        ApplicationCommand.Of(CommandTexts.Stop) with { DefaultMemberPermissions = OnlyAdmins },
        ApplicationCommand.Of(CommandTexts.Help),
        .. operators.Keys.Any(k => DiscordNames.UserId(k) is not null)
            ? [ApplicationCommand.Of(CommandTexts.Status) with { Contexts = [1] }]
            : Array.Empty<ApplicationCommand>(),
    ];

    private static CommandOption Completed(Localized text) =>
        CommandOption.Of(text) with { Autocomplete = true, MaxLength = LongestValue };

    private static CommandChoice Choice(Localized text) => new(text.Name, text.Names, text.Name);
}
