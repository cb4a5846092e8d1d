using System.Globalization;

namespace Bot.Discord.Messages.Markdown;

/// <summary>Finds where a passage that is too long is best broken.</summary>
internal static class Breaks
{
    /// <summary>The last good place at or before <paramref name="room"/>: between lines, else words; 0: there is none.
    /// A line end in the first half of the room is no better than any space.</summary>
    public static int BetweenWords(Passage passage, int room)
    {
        var text = passage.Text;
        var first = Math.Max(passage.Start, text.Length - text.AsSpan().TrimStart().Length);
        if (room >= text.Length) return text.Length;
        var line = room < 0 ? -1 : text.LastIndexOf('\n', room);
        if (line > first && (passage.IsCode || line > room / 2) && !IsInMoment(passage, line)) return line;
        for (var place = room; place > first; place--)
            if (char.IsWhiteSpace(text[place]) && !IsInMoment(passage, place)) return place;
        return 0;
    }

    /// <summary>The last place at or before <paramref name="room"/> that parts no character from its marks; where
    /// even one character with its marks has no room, one that parts no surrogate pair.</summary>
    public static int InsideWord(Passage passage, int room)
    {
        var (text, place) = (passage.Text, 0);
        while (place < text.Length)
        {
            var next = place + StringInfo.GetNextTextElementLength(text, place);
            if (next > room) break;
            place = next;
        }
        while (place > 0 && IsInMoment(passage, place)) place--;
        if (place > passage.Start) return place;
        return room < text.Length && char.IsLowSurrogate(text[room]) && room > 1 ? room - 1 : room;
    }

    private static bool IsInMoment(Passage passage, int place)
    {
        var start = 0;
        foreach (var run in passage.Runs)
        {
            if (run.Look.Time is not null && start < place && place < start + run.Text.Length) return true;
            start += run.Text.Length;
        }
        return false;
    }
}
