using Bot.ContentTools.Formats.OpenQuiz;

namespace Bot.ContentTools.Formats.Json;

/// <summary>Finds the right option where the way in which it is named leaves no doubt.</summary>
internal static class JsonKey
{
    private const string None = "Its right answer is none of its options";
    private const string Several = "Several of its options are right; a question here has one right option";
    private const string Unclear = "Its right answer could mean more than one of its options";
    private const string Unsaid = "Its right answer is a number, and nothing says whether counting begins with 0";

    /// <summary>The index of the right option, or why there is none, without a full stop.</summary>
    public static (int Index, string? Repair, string? Problem) Of(
        LinedMap map, JsonChoices options, JsonCounting counting)
    {
        var found = new List<(int Index, string? Repair, string? Problem)>();
        if (options.Marked is { } marked)
            found.Add(marked is [var only] ? (only, null, null) : (-1, null, marked.Count == 0 ? None : Several));
        foreach (var (name, value) in Keys(map, options)) found.Add(Of(name, value, options, counting));
        if (found.Count == 0) return (-1, null, "It does not say which of its options is right");
        if (found.Find(f => f.Problem is not null) is { Problem: not null } bad) return bad;
        return found.TrueForAll(f => f.Index == found[0].Index) ? found[0] : (-1, null, Unclear);
    }

    /// <summary>Every member that names the right option; they have to agree.</summary>
    public static IEnumerable<(string Name, LinedValue Value)> Keys(LinedMap map, JsonChoices options) => map.Members
        .Where(m => m.Value is not LinedNull && !options.Members.Contains(m.Key))
        .Select(m => (Name: JsonNames.Bare(m.Key), m.Value))
        .Where(m => JsonNames.Keys.Contains(m.Name) || JsonNames.Indexes.Contains(m.Name));

    private static (int Index, string? Repair, string? Problem) Of(
        string name, LinedValue value, JsonChoices options, JsonCounting counting) => value switch
        {
            LinedText text => OfText(name, text, options, counting),
            LinedList { Items: [LinedText only] } => OfText(name, only, options, counting),
            LinedList { Items.Count: > 1 } => (-1, null, Several),
            LinedMap flags => OfFlags(flags, options),
            _ => (-1, null, "It has no answer that is a text"),
        };

    private static (int Index, string? Repair, string? Problem) OfText(
        string name, LinedText key, JsonChoices options, JsonCounting counting)
    {
        var isIndex = JsonNames.Indexes.Contains(name);
        var place = JsonCounting.Place(key);
        if (isIndex && place is null) return (-1, null, None);
        var (text, repair) = isIndex ? (-1, null) : RightByText.Find(key.Text, options.Texts);
        var label = isIndex ? -1 : Label(key.Text, options);
        if (text >= 0 && label >= 0 && text != label) return (-1, null, Unclear);
        // A number without quotes beside options in quotes counts rather than repeats.
        if (text >= 0 && place is not null && !key.IsString && options.AreTexts && text != place)
            return (-1, null, Unclear);
        if (text >= 0) return (text, repair, null);
        if (label >= 0) return (label, null, null);
        if (place is null) return (-1, null, None);
        if (!counting.IsFromZero(name)) return (-1, null, Unsaid);
        return place < options.Texts.Count ? (place.Value, null, null) : (-1, null, None);
    }

    /// <summary>By what the options are called, or else by their order.</summary>
    private static int Label(string key, JsonChoices options)
    {
        var name = key.Trim().ToLowerInvariant();
        var bare = name.Trim('(', ')', '.', '[', ']');
        if (options.Labels.Any(l => l.Length > 0))
        {
            var named = options.Labels.Index()
                .Where(l => l.Item.Contains(name) || l.Item.Contains(bare)).Select(l => l.Index).ToList();
            return named is [var only] ? only : -1;
        }
        return bare is [>= 'a' and <= 'j' and var letter] && letter - 'a' < options.Texts.Count ? letter - 'a' : -1;
    }

    /// <summary><c>{"answer_a_correct": "true"}</c>.</summary>
    private static (int Index, string? Repair, string? Problem) OfFlags(LinedMap flags, JsonChoices options)
    {
        var right = flags.Members
            .Where(m => m.Value is LinedText t && t.Text.Equals("true", StringComparison.OrdinalIgnoreCase))
            .Select(m => Label(m.Key.Replace("_correct", "", StringComparison.Ordinal), options)).ToList();
        return right switch
        {
            [>= 0 and var only] => (only, null, null),
            { Count: > 1 } => (-1, null, Several),
            _ => (-1, null, None),
        };
    }
}
