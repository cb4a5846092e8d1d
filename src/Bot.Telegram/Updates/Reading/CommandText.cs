using System.Text.RegularExpressions;
using Bot.Telegram.Api;

namespace Bot.Telegram.Updates.Reading;

/// <summary>A command at the start of a text.</summary>
/// <param name="Name">In lower case, without slash and bot name.</param>
/// <param name="Bot">The bot that it names; null when it names none.</param>
/// <param name="Arguments">What follows, trimmed.</param>
internal sealed partial record CommandText(string Name, string? Bot, string Arguments)
{
    /// <summary>Null where the text begins with none. Where the server marks parts of the text, it has marked commands
    /// too; what it did not mark is none, such as one that is quoted as code.</summary>
    public static CommandText? Read(string? text, IReadOnlyList<MessageEntity>? entities)
    {
        if (text is null) return null;
        if (entities is not { Count: > 0 }) return Read(Start().Match(text), text);
        var mark = entities.FirstOrDefault(e => e is { Type: "bot_command", Offset: 0, Length: > 1 });
        return mark is null || mark.Length > text.Length ? null : Read(Whole().Match(text[..mark.Length]), text);
    }

    /// <summary>Whether it is meant for the bot of this name.</summary>
    public bool IsFor(string username) => Bot is null || Bot.Equals(username, StringComparison.OrdinalIgnoreCase);

    private static CommandText? Read(Match match, string text) => !match.Success ? null : new CommandText(
        match.Groups["name"].Value.ToLowerInvariant(),
        match.Groups["bot"] is { Success: true } bot ? bot.Value : null,
        text[match.Length..].Trim());

    [GeneratedRegex(@"\A/(?<name>[A-Za-z0-9_]{1,64})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A/(?<name>[A-Za-z0-9_]{1,64})(?:@(?<bot>[A-Za-z0-9_]{1,64}))?(?=\s|\z)")]
    private static partial Regex Start();
}
