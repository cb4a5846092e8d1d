using System.Text.Json;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Compares texts by what they hold; records with lists compare by reference.</summary>
internal static class SameText
{
    /// <summary>A text that is the same for texts that hold the same.</summary>
    public static string Of(RichText text) => JsonSerializer.Serialize(text, CoreJson.Options);

    public static bool AreSame(IReadOnlyList<Inline> one, IReadOnlyList<Inline> other)
    {
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
            if (!AreSame(one[i], other[i])) return false;
        return true;
    }

    private static bool AreSame(Inline one, Inline other) => (one, other) switch
    {
        (Strong a, Strong b) => AreSame(a.Content, b.Content),
        (Emphasis a, Emphasis b) => AreSame(a.Content, b.Content),
        (Link a, Link b) => a.Url == b.Url && AreSame(a.Content, b.Content),
        _ => one.Equals(other),
    };
}
