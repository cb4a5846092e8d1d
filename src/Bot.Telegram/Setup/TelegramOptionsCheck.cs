using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Bot.Telegram.Setup;

/// <summary>One sentence for each mistake in the section <c>Telegram</c>.</summary>
internal sealed partial class TelegramOptionsCheck : IValidateOptions<TelegramOptions>
{
    private const int MostPerSecond = 100_000;

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        if (!TelegramToken.IsGiven(options)) return ValidateOptionsResult.Success;
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(TelegramOptions options)
    {
        if (TelegramToken.Read(options).Mistake is { } mistake) yield return mistake;
        if (!IsAddress(options.ApiBaseUrl))
            yield return $"Telegram:ApiBaseUrl must be an address such as https://api.telegram.org; "
                + $"'{options.ApiBaseUrl}' is not.";
        if (!Enum.IsDefined(options.Mode)) yield return "Telegram:Mode must be Polling or Webhook.";
        foreach (var problem in Mistakes(options.Limits)) yield return problem;
        if (options.Mode is not TelegramMode.Webhook) yield break;
        foreach (var problem in Mistakes(options.Webhook)) yield return problem;
    }

    private static IEnumerable<string> Mistakes(TelegramLimits limits)
    {
        (string Name, double Value)[] numbers =
        [
            (nameof(limits.PerSecond), limits.PerSecond), (nameof(limits.PerChatPerSecond), limits.PerChatPerSecond),
            (nameof(limits.PerChatBurst), limits.PerChatBurst),
            (nameof(limits.PerGroupPerMinute), limits.PerGroupPerMinute),
        ];
        return numbers.Where(n => n.Value is not (> 0 and <= MostPerSecond)).Select(n => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Telegram:Limits:{n.Name} is {n.Value}; write a number above 0."));
    }

    private static IEnumerable<string> Mistakes(WebhookOptions webhook)
    {
        if (!IsAddress(webhook.PublicUrl))
            yield return $"Telegram:Webhook:PublicUrl must be the address that Telegram posts to, such as "
                + $"https://quiz.example.org/telegram; '{webhook.PublicUrl}' is not.";
        if (webhook.SecretToken is { Length: > 0 } secret && !Secret().IsMatch(secret))
            yield return "Telegram:Webhook:SecretToken takes 1 to 256 of A-Z, a-z, 0-9, _ and -.";
        if (!IsAddress(webhook.ListenUrl) || new Uri(webhook.ListenUrl) is not { Scheme: "http", AbsolutePath: "/" })
            yield return $"Telegram:Webhook:ListenUrl must be one http address without a path, such as "
                + $"http://127.0.0.1:8443; '{webhook.ListenUrl}' is not.";
        if (webhook.MaxConnections is < 1 or > 100)
            yield return $"Telegram:Webhook:MaxConnections is {webhook.MaxConnections}; write a number from 1 to 100.";
    }

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Query: "" }
        && url.UserInfo.Length == 0 && (IPAddress.TryParse(url.Host, out _) || url.Host.Length > 0);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Secret();
}
