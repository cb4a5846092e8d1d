using System.Net.Sockets;
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

    /// <summary>Turns mistakes in the settings, and an address that is taken, into such sentences.</summary>
    public static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OptionsValidationException mistakes)
        {
            return Refuse([.. mistakes.Failures]);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return Refuse([.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)]);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse($"{taken.Message} Another program listens there; choose another address with --Web:Url=…");
        }
        catch (SocketException refused)
        {
            return Refuse($"The address of Web:Url cannot be used: {refused.Message}");
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            return Refuse($"The settings cannot be read: {fault.Message}");
        }
    }
}
