using System.Buffers;
using System.Net;
using System.Text;

namespace Bot.ContentTools.Formats.OpenTdb;

/// <summary>How the texts of a file are encoded; OpenTDB sends them in several ways and does not say in
/// which.</summary>
internal sealed class OpenTdbEncoding
{
    private const int LongestEntity = 32;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> UrlSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%+");

    private static readonly string[] Base64Types = ["bXVsdGlwbGU=", "Ym9vbGVhbg=="];

    private readonly Func<string, string?> _decode;

    private OpenTdbEncoding(Func<string, string?> decode, bool isMixed = false) =>
        (_decode, IsMixed) = (decode, isMixed);

    /// <summary>Whether only a part of the questions has HTML entities for special characters.</summary>
    public bool IsMixed { get; }

    /// <summary>Finds the encoding that all questions share; without proof the texts are what they look like.</summary>
    public static OpenTdbEncoding Of(IReadOnlyList<OpenTdbQuestion> questions)
    {
        if (questions.Count > 0 && questions.All(IsBase64)) return new(Base64);
        if (questions.Count > 0 && questions.All(IsUrl) && questions.Any(q => q.Text.Contains('%')))
            return new(questions.Any(q => q.Text.Contains('+')) && !questions.Any(q => q.Text.Contains("%20"))
                ? s => Uri.UnescapeDataString(s.Replace('+', ' ')) : Uri.UnescapeDataString);
        var isCoded = questions.Any(q => All(q).Append(q.Category ?? "").Any(HasEntity));
        var raw = questions.Count(q => All(q).Any(IsRaw));
        return !isCoded ? new(s => s) : new(WebUtility.HtmlDecode, isMixed: raw > 0);
    }

    /// <summary>The question decoded; null when it cannot be.</summary>
    public OpenTdbQuestion? Decode(OpenTdbQuestion question) =>
        !IsMixed || IsCoded(question) ? Decoded(question) : question with { Category = Loosely(question.Category) };

    /// <summary>Whether a question of a mixed file has entities and nothing that would be one.</summary>
    public static bool IsCoded(OpenTdbQuestion question) => All(question).Any(HasEntity) && !All(question).Any(IsRaw);

    private OpenTdbQuestion? Decoded(OpenTdbQuestion question)
    {
        var (text, right, wrong) =
            (_decode(question.Text), _decode(question.Right), question.Wrong.Select(_decode).ToList());
        if (text is null || right is null || wrong.Contains(null)) return null;
        return question with
        {
            Text = text, Right = right, Wrong = wrong!, Category = Loosely(question.Category),
            Difficulty = Loosely(question.Difficulty), Type = Loosely(question.Type),
        };
    }

    private string? Loosely(string? text) => text is null ? null : _decode(text) ?? text;

    private static IEnumerable<string> All(OpenTdbQuestion question) =>
        [question.Text, question.Right, .. question.Wrong];

    private static bool IsBase64(OpenTdbQuestion question) =>
        question.Type is null ? question.Text.Length >= 8 && Base64(question.Text)?.Contains(' ') == true
            && All(question).All(s => Base64(s) is not null)
        : Base64Types.Contains(question.Type);

    private static string? Base64(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var count)) return null;
        try
        {
            return Strict.GetString(bytes.AsSpan(0, count));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsUrl(OpenTdbQuestion question) => All(question).All(IsUrl);

    private static bool IsUrl(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(UrlSigns)) return false;
        for (var at = 0; (at = text.IndexOf('%', at)) >= 0; at++)
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;
        return true;
    }

    private static bool IsOfEntity(char c) => char.IsAsciiLetterOrDigit(c) || c == '#';

    private static bool HasEntity(string text) => Ampersands(text).Contains(true);

    private static bool IsRaw(string text) => text.AsSpan().IndexOfAny("\"<>") >= 0 || Ampersands(text).Contains(false);

    /// <summary>For each <c>&amp;</c> whether it begins an entity.</summary>
    private static IEnumerable<bool> Ampersands(string text)
    {
        for (var at = 0; (at = text.IndexOf('&', at)) >= 0; at++)
        {
            var end = at + 1;
            while (end < text.Length && end - at < LongestEntity && IsOfEntity(text[end])) end++;
            yield return end > at + 1 && end < text.Length && text[end] == ';';
        }
    }
}
