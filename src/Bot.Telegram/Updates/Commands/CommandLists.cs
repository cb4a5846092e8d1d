using Bot.Core.Chat;
using Bot.Telegram.Api;

namespace Bot.Telegram.Updates.Commands;

/// <summary>Which commands are offered where. Telegram takes the narrowest scope that fits a person and a chat; in
/// channels it offers none.</summary>
internal static class CommandLists
{
    private static readonly BotCommand Start = new("start", CommandTexts.Start);
    private static readonly BotCommand Daily = new("daily", CommandTexts.Daily);
    private static readonly BotCommand Streak = new("streak", CommandTexts.Streak);
    private static readonly BotCommand Settings = new("settings", CommandTexts.Settings);
    private static readonly BotCommand Stop = new("stop", CommandTexts.Stop);
    private static readonly BotCommand Help = new("help", CommandTexts.Help);
    private static readonly BotCommand Status = new("status", CommandTexts.Status);

    private static readonly BotCommand[] Private = [Start, Daily, Streak, Settings, Stop, Help];

    /// <summary>Whether the text is one of the commands and nothing else.</summary>
    public static bool IsCommand(string text) =>
        text is ['/', .. var name] && (name == Status.Command || Private.Any(c => c.Command == name));

    /// <summary>All lists; an operator's private chat has one of its own.</summary>
    public static IEnumerable<SetMyCommands> For(Operators operators) =>
    [
        new() { Scope = new("default"), Commands = [Daily, Help] },
        new() { Scope = new("all_private_chats"), Commands = Private },
        new() { Scope = new("all_group_chats"), Commands = [Daily, Streak, Settings, Help] },
        new() { Scope = new("all_chat_administrators"), Commands = [Daily, Streak, Settings, Stop, Help] },
        .. operators.Keys.Select(TelegramNames.UserId).OfType<long>().Order()
            .Select(id => new SetMyCommands { Scope = new("chat", id), Commands = [.. Private, Status] }),
    ];
}
