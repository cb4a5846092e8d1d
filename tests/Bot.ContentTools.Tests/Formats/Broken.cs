using Bot.ContentTools.Formats;

namespace Bot.ContentTools.Tests.Formats;

/// <summary>Files that no program has written to their end, or that want to do harm.</summary>
internal static class Broken
{
    private const int Times = 100_000;
    private const int Long = 5_000_000;

    /// <summary>Nothing throws, and every question that is read from a part is the one read from the whole, the last
    /// one excepted.</summary>
    public static void AtEveryPosition(IQuestionReader reader, string text)
    {
        var whole = TextFormat.Of(reader, text).Questions.Select(TextFormat.Shown).ToList();
        Assert.NotEmpty(whole);
        for (var length = 0; length < text.Length; length++)
        {
            var part = TextFormat.Of(reader, text[..length]).Questions.Select(TextFormat.Shown).ToList();
            Assert.True(part.Count <= whole.Count, $"{part.Count} questions in: {text[..length]}");
            Assert.Equal(whole.Take(Math.Max(part.Count - 1, 0)), part.SkipLast(1));
            Assert.True(part.Count >= Ended(text, length, whole.Count, reader),
                $"Too few questions in: {text[..length]}");
        }
        TextFormat.Of(reader, "");
    }

    /// <summary>Neither an exception nor an endless reading; a line of five million characters is one of
    /// them.</summary>
    public static void ByRepeating(IQuestionReader reader, string part)
    {
        TextFormat.Of(reader, string.Concat(Enumerable.Repeat(part, Times)));
        TextFormat.Of(reader, string.Join('\n', Enumerable.Repeat(part, Times)));
        TextFormat.Of(reader, $"{part}{new string('x', Long)}{part}");
        TextFormat.Of(reader, string.Join(' ', Enumerable.Repeat(part, Times)) + new string('x', Long));
    }

    /// <summary>How many questions begin, by their lines, two questions before the end of the part.</summary>
    private static int Ended(string text, int length, int count, IQuestionReader reader)
    {
        var lines = text[..length].Count(c => c == '\n') + 1;
        var begun = TextFormat.Of(reader, text).Questions.Count(q => q.Spot.Line < lines);
        return Math.Min(begun - 1, count);
    }
}
