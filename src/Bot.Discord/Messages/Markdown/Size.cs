using System.Text;

namespace Bot.Discord.Messages.Markdown;

/// <summary>How long a text is, as the platform counts: in characters, which are never more than the UTF-16 units
/// counted here, and in bytes of UTF-8.</summary>
internal readonly record struct Size(int Chars, int Bytes)
{
    public static Size Of(string text) => new(text.Length, Encoding.UTF8.GetByteCount(text));

    /// <summary>Of line feeds.</summary>
    public static Size OfLines(int count) => new(count, count);

    public static Size operator +(Size one, Size other) => new(one.Chars + other.Chars, one.Bytes + other.Bytes);

    public bool FitsIn(Size room) => Chars <= room.Chars && Bytes <= room.Bytes;
}
