using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Bot.ContentTools.Files;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text, with <c>\n</c> at the ends of lines; empty when it is none.</param>
/// <param name="Repair">What was done so that it could be read, without a full stop; null when nothing was.</param>
/// <param name="Problem">Why it is no text, without a full stop; null when it is.</param>
internal sealed record DecodedText(string Text, string? Repair, string? Problem)
{
    private const int Probe = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static DecodedText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Of(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble)) return OfUtf8(span[3..]);
        if (span.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
            return Of(new UTF32Encoding(false, false, true), span[4..], "It is read as UTF-32");
        if (span.StartsWith<byte>([0xFF, 0xFE]))
            return Of(new UnicodeEncoding(false, false, true), span[2..], "It is read as UTF-16");
        if (span.StartsWith<byte>([0xFE, 0xFF]))
            return Of(new UnicodeEncoding(true, false, true), span[2..], "It is read as UTF-16");
        return IsWideWithoutMark(span) is { } bigEndian
            ? Of(new UnicodeEncoding(bigEndian, false, true), span, "It is read as UTF-16, which it does not declare")
            : OfUtf8(span);
    }

    /// <summary>Text in a Latin script has a zero in every other byte: in the first of each two when it is big endian.
    /// </summary>
    private static bool? IsWideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var probe = bytes[..(Math.Min(bytes.Length, Probe) & ~1)];
        if (bytes.Length % 2 != 0 || probe.Length < 4) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < probe.Length; i += 2)
        {
            if (probe[i] == 0) even++;
            if (probe[i + 1] == 0) odd++;
        }
        var half = probe.Length / 2;
        if (odd > half * 0.4 && even < half * 0.05) return false;
        return even > half * 0.4 && odd < half * 0.05 ? true : null;
    }

    private static DecodedText OfUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
            return NoText($"There is a NUL byte in line {bytes[..zero].Count((byte)'\n') + 1}, so it is no text");
        return Utf8.IsValid(bytes) ? Of(StrictUtf8, bytes, repair: null) : OfMixture(bytes);
    }

    /// <summary>Collections that many people wrote have lines of both encodings.</summary>
    private static DecodedText OfMixture(ReadOnlySpan<byte> bytes)
    {
        var (text, windows) = (new StringBuilder(bytes.Length), Encoding.GetEncoding(1252));
        var (line, first, count) = (0, 0, 0);
        while (!bytes.IsEmpty)
        {
            line++;
            var end = bytes.IndexOf((byte)'\n');
            var next = end < 0 ? bytes : bytes[..(end + 1)];
            if (Utf8.IsValid(next))
            {
                text.Append(StrictUtf8.GetString(next));
            }
            else
            {
                Append(text, next, windows);
                if (count++ == 0) first = line;
            }
            bytes = bytes[next.Length..];
        }
        return new DecodedText(
            WithPlainLineEnds(text.ToString()),
            $"{count} line(s), the first is line {first}, are not UTF-8; what is not is read as Windows-1252", null);
    }

    private static void Append(StringBuilder to, ReadOnlySpan<byte> bytes, Encoding windows)
    {
        while (!bytes.IsEmpty)
        {
            var isUtf8 = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            if (!isUtf8) length = 1;
            to.Append(isUtf8 ? rune.ToString() : windows.GetString(bytes[..length]));
            bytes = bytes[length..];
        }
    }

    private static DecodedText Of(Encoding encoding, ReadOnlySpan<byte> bytes, string? repair)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.IndexOf('\0') is >= 0 and var zero
                ? NoText($"There is a NUL character in line {text.AsSpan(0, zero).Count('\n') + 1}, so it is no text")
                : new DecodedText(WithPlainLineEnds(text), repair, null);
        }
        catch (DecoderFallbackException)
        {
            return NoText($"{repair ?? "It is read as UTF-8"}, and some of it is not; save it as UTF-8");
        }
    }

    private static DecodedText NoText(string problem) => new("", null, problem);

    private static string WithPlainLineEnds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
}
