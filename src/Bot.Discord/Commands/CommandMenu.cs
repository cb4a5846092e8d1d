using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Discord.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Commands;

/// <summary>Registers the bot's commands, only when they are not what was registered last: a new name counts to a limit
/// of 200 a day.</summary>
internal sealed partial class CommandMenu(
    DiscordRestClient client, IAdapterState state, IAdapterHealth health, Operators operators, TimeProvider clock,
    ILogger<CommandMenu> log)
{
    private const string Trouble = DiscordNames.Platform + " commands";
    private const int AttemptsBeforeTelling = 5;

    /// <summary>Which application was told which commands.</summary>
    public const string StateKey = "commands";

    /// <summary>Goes on until they are told. What is refused is tried again at the next start.</summary>
    public async Task Register(ulong applicationId, CancellationToken cancellationToken)
    {
        try
        {
            var json = JsonSerializer.SerializeToElement(
                CommandList.For(operators), CommandJson.Default.IReadOnlyListApplicationCommand);
            var now = $"{applicationId} {Hash(json)}";
            if (await state.Get(DiscordNames.Platform, StateKey, cancellationToken) == now) return;
            if (await Tell(new PutGlobalCommands(applicationId, json), cancellationToken))
                await state.Set(DiscordNames.Platform, StateKey, now, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Faulted(log, fault);
        }
    }

    private async Task<bool> Tell(PutGlobalCommands commands, CancellationToken cancellationToken)
    {
        var pause = new Backoff(TimeSpan.FromSeconds(1));
        for (var attempt = 1; ; attempt++)
        {
            if ((await client.Send(commands, cancellationToken)).Error is not { } error)
            {
                health.Tell(Trouble, null);
                return true;
            }
            var mayHelp = error is { Kind: not ApiErrorKind.Refused } or { RetryAfter: not null };
            if (!mayHelp || attempt == AttemptsBeforeTelling)
            {
                Log.NotTaken(log, error.Status, error.Code, error.Message, string.Join(", ", error.FormErrors));
                health.Tell(Trouble, $"The slash commands are not registered: {error.Message}");
            }
            if (!mayHelp) return false;
            await Task.Delay(error.RetryAfter?.ToTimeSpan() ?? pause.Next(), clock, cancellationToken);
        }
    }

    private static string Hash(JsonElement json) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(json)).AsSpan(0, 8));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "Discord does not take the commands ({Status}, {Code}, {Description}; {Fields}).")]
        public static partial void NotTaken(
            ILogger logger, int status, int code, string description, string fields);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telling Discord the commands failed.")]
        public static partial void Faulted(ILogger logger, Exception fault);
    }
}
