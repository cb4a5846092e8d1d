using System.Globalization;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Finds the options that a key means.</summary>
/// <param name="options">The options by their columns; empty cells keep their place.</param>
/// <param name="countsFromZero">Whether numbers are counted from 0.</param>
internal sealed class CsvKey(IReadOnlyList<string> options, bool countsFromZero)
{
    private static readonly char[] Between = [',', ';', '|', '&', '/'];

    private static readonly string[] Words =
        ["option", "answer", "choice", "opción", "opzione", "opção", "antwort", "réponse", "respuesta", "risposta"];

    /// <summary>The places of the right options, or why the key cannot be understood.</summary>
    public (HashSet<int> Places, string? Problem) Read(string key)
    {
        var whole = Meant(key);
        if (whole.Count == 1) return (whole, null);
        if (whole.Count > 1) return ([], "The answer could be more than one of the options");
        var places = new HashSet<int>();
        foreach (var part in Parts(key))
        {
            var meant = Meant(part);
            if (meant.Count != 1) return ([], "The answer names none of the options");
            places.UnionWith(meant);
        }
        return places.Count == 0 ? ([], "The question has no answer") : (places, null);
    }

    /// <summary>Whether a key is no text but letters or numbers of options.</summary>
    public static bool IsLabel(string key) => key.Length > 0 && Parts(key).All(
        p => Label(p) is [>= 'A' and <= 'J'] or [>= 'a' and <= 'j'] || Number(p) is <= 10);

    /// <summary>The numbers in a key.</summary>
    public static IEnumerable<int> Numbers(string key) => Parts(key).Select(Number).OfType<int>();

    private static string[] Parts(string key) =>
        key.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? Number(string key) => Label(key) is var label && (label is "0" || !label.StartsWith('0'))
        && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private HashSet<int> Meant(string key)
    {
        key = key.Trim();
        var meant = ByText(key, StringComparison.Ordinal);
        if (meant.Count == 0) meant = ByText(key, StringComparison.OrdinalIgnoreCase);
        if (ByLabel(key) is { } place) meant.Add(place);
        return meant;
    }

    private HashSet<int> ByText(string key, StringComparison comparison)
    {
        var same = new HashSet<int>();
        for (var place = 0; place < options.Count; place++)
            if (options[place].Length > 0 && options[place].Equals(key, comparison)) same.Add(place);
        return same;
    }

    /// <summary><c>B</c>, <c>(b)</c>, <c>Option 2</c>, <c>B. its text</c>.</summary>
    private int? ByLabel(string key)
    {
        if (Place(Label(key)) is { } place) return place;
        var end = key.AsSpan().IndexOfAny('.', ')', ':');
        return end is 1 or 2 && Place(key[..end].TrimStart('(')) is { } first
            && options[first].Equals(key[(end + 1)..].Trim(), StringComparison.OrdinalIgnoreCase) ? first : null;
    }

    private static string Label(string key)
    {
        var label = key.Trim();
        if (label.Length <= 1) return label;
        foreach (var word in Words)
        {
            if (label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                label = label[word.Length..].TrimStart(' ', '_', '-');
        }
        return label.Trim().TrimStart('(').TrimEnd('.', ')', ':').Trim();
    }

    private int? Place(string label)
    {
        var place = label.Length == 1 && char.IsAsciiLetter(label[0]) ? char.ToUpperInvariant(label[0]) - 'A'
            : int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number - (countsFromZero ? 0 : 1)
            : -1;
        return place >= 0 && place < options.Count && options[place].Length > 0 ? place : null;
    }
}
