using System.Numerics;
using Bot.Features.Content.Linting.Wording;

namespace Bot.Features.Content.Linting.Likeness;

/// <summary>Runs of words, as numbers: equal runs give equal numbers.</summary>
internal static class Shingles
{
    /// <summary>Every run of so many words; one of fewer words when the text has no more.</summary>
    public static IEnumerable<ulong> Of(IEnumerable<string> words, int length)
    {
        var last = new Queue<ulong>(length);
        foreach (var word in words)
        {
            if (last.Count == length) last.Dequeue();
            last.Enqueue(Hash(word));
            if (last.Count == length) yield return Mix(last);
        }
        if (last.Count > 0 && last.Count < length) yield return Mix(last);
    }

    /// <summary>Every run of so many words of a text.</summary>
    public static IEnumerable<ulong> Of(string text, int length) => Of(Words.Of(text), length);

    /// <summary>FNV-1a: the same in every process, and quick.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in word) hash = (hash ^ sign) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(IEnumerable<ulong> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words) hash = BitOperations.RotateLeft(hash ^ word, 23) * 0x9E3779B97F4A7C15UL;
        return hash;
    }
}
