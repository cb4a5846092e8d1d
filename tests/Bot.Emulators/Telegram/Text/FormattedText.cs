namespace Bot.Emulators.Telegram.Text;

/// <summary>A text and what is special in it.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<TelegramEntity> Entities)
{
    /// <summary>Telegram drops white space around a text.</summary>
    public FormattedText Trimmed()
    {
        var end = Text.TrimEnd().Length;
        var start = Math.Min(
            Text.Length - Text.TrimStart().Length, Entities.Select(e => e.Offset).DefaultIfEmpty(int.MaxValue).Min());
        if (start >= end) return new("", []);
        return new(
            Text[start..end],
            [.. Entities.Select(e => e with { Offset = e.Offset - start, Length = Math.Min(e.Length, end - e.Offset) })
                .Where(e => e.Length > 0)]);
    }
}
