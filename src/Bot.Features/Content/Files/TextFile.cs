using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Files;

/// <summary>Reads the bytes of a content file as UTF-8 text.</summary>
internal static class TextFile
{
    /// <summary>Far above any file a person keeps by hand.</summary>
    public const int MaxBytes = 5_000_000;

    /// <summary>The text, or null when it cannot be read; the report says why.</summary>
    public static string? Read(string path, FileReport report)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                report.Mistake(
                    Rules.File, Place.WholeFile, "The file is larger than 5 MB", "Split it into several files.");
                return null;
            }
            return Decode(File.ReadAllBytes(path), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Mistake(
                Rules.File, Place.WholeFile, "The file cannot be read",
                $"Check it and its permissions ({e.GetType().Name}).");
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, FileReport report)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            report.Mistake(Rules.Encoding, new Place(1, 1), "The file is UTF-16", "Save it as UTF-8.");
            return null;
        }
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (IsWide(bytes))
        {
            report.Mistake(
                Rules.Encoding, new Place(1, 1), "The file is UTF-16 without a byte order mark", "Save it as UTF-8.");
            return null;
        }
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            report.Mistake(
                Rules.Encoding, PlaceOf(bytes, zero), "A NUL byte stands here", "Save the file as UTF-8 text.");
            return null;
        }
        if (!Utf8.IsValid(bytes))
        {
            report.Mistake(
                Rules.Encoding, PlaceOf(bytes, FirstInvalid(bytes)), "This is not UTF-8", "Save the file as UTF-8.");
            return null;
        }
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>YAML begins with a letter, a sign or a blank: in UTF-16 one of its first two bytes is zero, and so is
    /// every other byte of the Latin letters in its keys.</summary>
    private static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || (bytes[0] == 0) == (bytes[1] == 0)) return false;
        return bytes.Count((byte)0) >= bytes.Length / 4;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }

    private static Place PlaceOf(ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..index];
        return new Place(before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'));
    }
}
