using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.Discord.Setup;

/// <summary>One sentence for each mistake in the section <c>Discord</c>.</summary>
internal sealed class DiscordOptionsCheck : IValidateOptions<DiscordOptions>
{
    private const int MostPerSecond = 100_000;

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (!DiscordToken.IsGiven(options)) return ValidateOptionsResult.Success;
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(DiscordOptions options)
    {
        if (DiscordToken.Read(options).Mistake is { } mistake) yield return mistake;
        if (!IsAddress(options.ApiBaseUrl, "http", "https"))
            yield return $"Discord:ApiBaseUrl must be an address such as https://discord.com/api/v10; "
                + $"'{options.ApiBaseUrl}' is not.";
        if (options.GatewayUrl is { Length: > 0 } gateway && !IsAddress(gateway, "ws", "wss"))
            yield return $"Discord:GatewayUrl must be an address such as wss://gateway.discord.gg; '{gateway}' is not.";
        if (options.RequestsPerSecond is not (>= 1 and <= MostPerSecond))
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Discord:RequestsPerSecond is {options.RequestsPerSecond}; write a number from 1.");
    }

    private static bool IsAddress(string? text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme)
        && url is { UserInfo: "", Host.Length: > 0 };
}
