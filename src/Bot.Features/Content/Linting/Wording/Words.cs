using System.Text.RegularExpressions;

namespace Bot.Features.Content.Linting.Wording;

/// <summary>The words of a text.</summary>
internal static partial class Words
{
    /// <summary>Words that say little by themselves.</summary>
    private static readonly HashSet<string> Small =
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has", "have", "how", "if",
        "in", "is", "it", "its", "not", "of", "on", "one", "or", "so", "that", "the", "their", "then", "there", "this",
        "to", "was", "what", "when", "which", "who", "why", "will", "with",
    ];

    /// <summary>All words in lower case; an underscore belongs to its word.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        foreach (var word in Word().EnumerateMatches(text))
            words.Add(text.Substring(word.Index, word.Length).ToLowerInvariant());
        return words;
    }

    /// <summary>The words that say something, each once.</summary>
    public static HashSet<string> Telling(string text) => [.. Of(text).Where(w => !Small.Contains(w))];

    /// <summary>A text without the code in it.</summary>
    public static string Prose(string text) => text.Contains('`') ? CodeSpan().Replace(text, "``") : text;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(`+)(?!`).*?(?<!`)\1(?!`)", RegexOptions.Singleline)]
    private static partial Regex CodeSpan();
}
