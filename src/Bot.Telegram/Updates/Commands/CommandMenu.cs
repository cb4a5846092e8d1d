using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Updates.Commands;

/// <summary>Tells Telegram the bot's commands, each list only when it is not what was told last.</summary>
internal sealed partial class CommandMenu(
    TelegramBotClient client, BotIdentity bot, IAdapterState state, Operators operators, TimeProvider clock,
    ILogger<CommandMenu> log)
{
    private const int Attempts = 8;

    /// <summary>What was told, as a line for each list.</summary>
    public const string StateKey = "commands";

    /// <summary>Sends what changed. A list that is refused is tried again at the next start.</summary>
    public async Task Register(CancellationToken cancellationToken)
    {
        try
        {
            var before = await state.Get(TelegramNames.Platform, StateKey, cancellationToken) ?? "";
            var known = before.Split('\n').ToHashSet();
            var told = new List<string>();
            foreach (var list in CommandLists.For(operators))
                if (known.Contains(LineOf(list)) || await Tell(list, cancellationToken)) told.Add(LineOf(list));
            var after = string.Join('\n', told);
            if (after != before) await state.Set(TelegramNames.Platform, StateKey, after, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(log, fault);
        }
    }

    private async Task<bool> Tell(SetMyCommands list, CancellationToken cancellationToken)
    {
        var pause = new Backoff(TimeSpan.FromSeconds(1));
        var answer = await client.Send(list, cancellationToken);
        for (var attempt = 1; attempt < Attempts && MayHelp(answer.Error); attempt++)
        {
            await Task.Delay(answer.Error!.RetryAfter?.ToTimeSpan() ?? pause.Next(), clock, cancellationToken);
            answer = await client.Send(list, cancellationToken);
        }
        // An operator who never wrote to the bot has no chat with it yet.
        if (answer.Error is { } error && list.Scope.ChatId is null)
            Log.NotTaken(log, list.Scope.Type, error.Code, error.Description);
        return answer.IsOk;
    }

    private static bool MayHelp(ApiError? error) =>
        error is { Kind: not ApiErrorKind.Refused } or { RetryAfter: not null };

    /// <summary>Another bot on the same database is told everything anew.</summary>
    private string LineOf(SetMyCommands list) =>
        $"{bot.Id} {list.Scope.Type} {list.Scope.ChatId} {Hash(list)}";

    private static string Hash(SetMyCommands list) => Convert.ToHexString(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(list, BotApiJson.Default.SetMyCommands)).AsSpan(0, 8));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "Telegram does not take the commands of {Scope} ({Code}, {Description}).")]
        public static partial void NotTaken(ILogger logger, string scope, int code, string description);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telling Telegram the commands failed.")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
