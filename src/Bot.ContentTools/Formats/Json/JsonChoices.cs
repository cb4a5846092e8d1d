namespace Bot.ContentTools.Formats.Json;

/// <summary>The options of a question, in whatever shape it has them.</summary>
/// <param name="Texts">What they say.</param>
/// <param name="Labels">What a key may call each of them, in lower case; empty where only its place has a name.</param>
/// <param name="Marked">Those that say themselves that they are right; null when none says anything.</param>
/// <param name="AreTexts">Whether they stand in quotes.</param>
internal sealed record JsonChoices(
    IReadOnlyList<string> Texts, IReadOnlyList<string[]> Labels, IReadOnlyList<int>? Marked, bool AreTexts)
{
    /// <summary>The members that hold them, of those that are the question's own.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Without options it is empty; null when they cannot be understood.</summary>
    public static JsonChoices? Of(LinedMap map)
    {
        var value = JsonNames.Find(map, JsonNames.Options);
        if (value is LinedList list) return OfList(list);
        if (value is LinedMap named)
            return OfMembers([.. named.Members.Where(m => m.Value is not LinedNull)]);
        if (value is not null) return null;
        var lettered = Lettered(map);
        return lettered.Count == 0
            ? new JsonChoices([], [], null, true)
            : OfMembers(lettered) is { } options ? options with { Members = [.. lettered.Select(m => m.Key)] } : null;
    }

    private static JsonChoices? OfList(LinedList list)
    {
        var texts = list.Items.Select(JsonNames.OptionText).ToList();
        if (texts.Contains(null)) return null;
        var flags = list.Items
            .Select(o => o is LinedMap map ? (JsonNames.Find(map, JsonNames.Flags) as LinedText)?.Text : null).ToList();
        var marked = flags.All(f => f is null) ? null : flags.Index()
            .Where(f => f.Item is "1" || "true".Equals(f.Item, StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Index).ToList();
        return new JsonChoices([.. texts.OfType<string>()], [.. list.Items.Zip(texts, Names)], marked,
            list.Items.TrueForAll(o => o is not LinedText { IsString: false }));
    }

    private static string[] Names(LinedValue option, string? text)
    {
        if (option is LinedMap map)
            return map.Text("id", "key", "letter") is { Length: > 0 } id && id != text ? [id.ToLowerInvariant()] : [];
        return text is [var letter, '.' or ')' or ':', ' ', ..] && char.IsAsciiLetter(letter)
            ? [char.ToLowerInvariant(letter).ToString()] : [];
    }

    private static JsonChoices? OfMembers(List<KeyValuePair<string, LinedValue>> members) =>
        members.TrueForAll(m => m.Value is LinedText)
            ? new JsonChoices(
                [.. members.Select(m => ((LinedText)m.Value).Text)], [.. members.Select(m => NamesOf(m.Key))], null,
                members.TrueForAll(m => m.Value is LinedText { IsString: true }))
            : null;

    /// <summary><c>option_b</c> is called so, and <c>b</c>; <c>option2</c> only so, as who counts may begin at 0.
    /// </summary>
    private static string[] NamesOf(string key) =>
        JsonNames.Bare(key) is [.., var last] bare && char.IsAsciiLetter(last)
        && (bare.Length == 1 || bare[..^1] is "option" or "answer" or "choice")
            ? [key.ToLowerInvariant(), last.ToString()] : [key.ToLowerInvariant()];

    /// <summary>A, B, C, or option1, option2; two of them at least, as <c>a</c> alone is an answer.</summary>
    private static List<KeyValuePair<string, LinedValue>> Lettered(LinedMap map)
    {
        foreach (var before in (string[])["", "option", "choice", "answer"])
        {
            var found = map.Members.Where(m => m.Value is not LinedNull
                && JsonNames.Bare(m.Key) is [.., >= 'a' and <= 'j' or >= '0' and <= '9'] bare && bare[..^1] == before)
                .ToList();
            if (found.Count > 1) return found;
        }
        return [];
    }
}
