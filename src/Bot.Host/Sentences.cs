using System.CommandLine;
using System.Net.Sockets;
using Bot.Web.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>Says what is wrong in sentences, not in stack traces, where the operator can mend it.</summary>
internal static class Sentences
{
    /// <summary>Prints the reasons and gives the exit code of a refusal.</summary>
    public static int Refuse(params IReadOnlyList<string> reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        if (reasons.Count > 1) Console.Error.WriteLine($"{reasons.Count} mistakes. Nothing was started.");
        return 1;
    }

    /// <summary>Runs a verb with the settings of its command line, and tells mistakes that the operator made.</summary>
    public static async Task<int> Guard(ParseResult parsed, Func<string[], Task<int>> run)
    {
        if (parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith("--", StringComparison.Ordinal))
            return Refuse($"'{word}' is no command. 'bot --help' shows them all.");
        try
        {
            return await run([.. parsed.UnmatchedTokens]);
        }
        catch (OptionsValidationException mistakes)
        {
            return Refuse([.. mistakes.Failures]);
        }
        catch (Exception fault) when (Of(fault) is { } sentence)
        {
            return Refuse(sentence);
        }
    }

    /// <summary>What a check of options found.</summary>
    public static IEnumerable<string> Mistakes(Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (OptionsValidationException mistakes)
        {
            return mistakes.Failures;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures);
        }
    }

    /// <summary>Null for faults of the program itself, whose stack trace is wanted.</summary>
    private static string? Of(Exception fault) => fault switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"{fault.Message} Another program listens there; choose another address with --Web:Url=…",
        SocketException => $"The address of Web:Url cannot be used: {fault.Message}.",
        InvalidDataException or FormatException =>
            $"The settings cannot be read: {fault.Message} {fault.InnerException?.InnerException?.Message}".TrimEnd(),
        WebDatabaseException => fault.Message,
        IOException or UnauthorizedAccessException => $"A file cannot be used: {fault.Message}",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            $"The address of Web:Url cannot be used: {fault.Message}",
        _ => null,
    };
}
