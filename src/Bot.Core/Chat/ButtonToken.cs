using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Core.Chat;

/// <summary>What an inline button carries: a short signed text of at most <see cref="MaxBytes"/> bytes.</summary>
/// <remarks><para>The form is <c>1.{key}.{kind}{subject}.{choice}.{mac}</c>: version, key id and subject in base 36,
/// the choice as it is, and the first 64 bits of an HMAC-SHA256 over all before it. 64 bytes is Telegram's bound for
/// <c>callback_data</c> (Bot API, InlineKeyboardButton), the tightest of the platforms.</para></remarks>
/// <param name="Kind">What the button is for.</param>
/// <param name="Subject">The row it is about: a dispatch for answers, a chat for its settings; not negative.</param>
/// <param name="Choice">What was chosen: ASCII letters, digits and <c>+-_/:=,</c>, possibly empty.</param>
public sealed partial record ButtonToken(ButtonKind Kind, long Subject, string Choice)
{
    /// <summary>The longest token any platform must carry, in bytes.</summary>
    public const int MaxBytes = 64;

    private const string Version = "1";
    private const int MacBytes = 8;

    /// <summary>Packs and signs the token.</summary>
    /// <exception cref="ArgumentException">It would be longer than <see cref="MaxBytes"/>, or the choice holds a
    /// character that not every platform carries.</exception>
    public string Pack(ButtonKey key)
    {
        if (!ChoicePattern().IsMatch(Choice)) throw new ArgumentException($"'{Choice}' cannot stand in a button.");
        var signed = $"{Version}.{Base36.Write(key.Id)}.{(char)Kind}{Base36.Write(Subject)}.{Choice}";
        var packed = $"{signed}.{Mac(key, signed)}";
        return packed.Length <= MaxBytes
            ? packed
            : throw new ArgumentException(
                $"A button carries at most {MaxBytes} bytes; '{signed}' needs {packed.Length}.");
    }

    /// <summary>Reads a token, or gives null for anything that was not packed with one of the keys.</summary>
    /// <param name="text">What the press carried; any text at all.</param>
    /// <param name="keyById">Finds a key; null when there is none of that id.</param>
    public static ButtonToken? Read(string text, Func<long, ButtonKey?> keyById)
    {
        if (text.Length > MaxBytes || Form().Match(text) is not { Success: true } match) return null;
        if (Base36.Read(match.Groups["key"].Value) is not { } keyId || keyById(keyId) is not { } key) return null;

        var expected = Mac(key, match.Groups["signed"].Value);
        var given = match.Groups["mac"].Value;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(given)))
            return null;

        return Base36.Read(match.Groups["subject"].Value) is { } subject
            ? new ButtonToken((ButtonKind)match.Groups["kind"].Value[0], subject, match.Groups["choice"].Value)
            : null;
    }

    private static string Mac(ButtonKey key, string signed) =>
        Convert.ToBase64String(HMACSHA256.HashData(key.Secret.Span, Encoding.ASCII.GetBytes(signed)), 0, MacBytes)
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [GeneratedRegex(@"\A[A-Za-z0-9+_/:=,-]*\z")]
    private static partial Regex ChoicePattern();

    [GeneratedRegex(
        @"\A(?<signed>1\.(?<key>[0-9a-z]{1,13})\.(?<kind>[a-z])(?<subject>[0-9a-z]{1,13})"
        + @"\.(?<choice>[A-Za-z0-9+_/:=,-]*))\.(?<mac>[A-Za-z0-9_-]{11})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>What a button is for; the letter stands in its token.</summary>
public enum ButtonKind
{
    /// <summary>Chooses an option of the question in dispatch <see cref="ButtonToken.Subject"/>.</summary>
    Answer = 'a',

    /// <summary>Changes or opens a setting of chat <see cref="ButtonToken.Subject"/>.</summary>
    Setting = 's',

    /// <summary>Gives a command without typing it, in chat <see cref="ButtonToken.Subject"/>.</summary>
    Command = 'c',

    /// <summary>Explains in private the question in dispatch <see cref="ButtonToken.Subject"/>.</summary>
    Why = 'w',
}

/// <summary>A secret that signs buttons.</summary>
/// <param name="Id">Names the key in tokens; not negative.</param>
/// <param name="Secret">At least 32 random bytes.</param>
public sealed record ButtonKey(long Id, ReadOnlyMemory<byte> Secret);

internal static class Base36
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Write(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var text = new StringBuilder();
        do
        {
            text.Insert(0, Digits[(int)(value % 36)]);
            value /= 36;
        }
        while (value > 0);
        return text.ToString();
    }

    public static long? Read(string text)
    {
        Int128 value = 0;
        foreach (var c in text) value = (value * 36) + Digits.IndexOf(c, StringComparison.Ordinal);
        return value <= long.MaxValue ? (long)value : null;
    }
}
