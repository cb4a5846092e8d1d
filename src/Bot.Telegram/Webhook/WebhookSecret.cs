using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Bot.Telegram.Webhook;

/// <summary>What every delivery must show, so that nobody else can tell the bot what happened.</summary>
internal sealed class WebhookSecret(string? chosen)
{
    /// <summary>Where it stands (Bot API, "setWebhook").</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private const int Length = 43;

    public string Value { get; } =
        string.IsNullOrEmpty(chosen) ? RandomNumberGenerator.GetString(Alphabet, Length) : chosen;

    /// <summary>Both are hashed first, so that the comparison takes the same time whatever was shown.</summary>
    public bool IsShownBy(HttpRequest request) =>
        request.Headers[Header] is [{ } shown] && CryptographicOperations.FixedTimeEquals(Hash(shown), Hash(Value));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
