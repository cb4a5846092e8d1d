using Bot.ContentTools.Formats.Json;

namespace Bot.ContentTools.Formats.OpenQuiz;

/// <summary>What a question inherits from what it stands under.</summary>
/// <param name="Theme">The file's theme.</param>
/// <param name="Themes">The theme by language, in newer files.</param>
/// <param name="Language">Only where a file has several.</param>
/// <param name="Level">1 to 3.</param>
internal sealed record OpenQuizzAbout(
    string? Theme, IReadOnlyDictionary<string, string> Themes, string? Language, int? Level)
{
    /// <summary>Whether the question stands behind a mistake, without what was around it.</summary>
    public bool IsCut { get; init; }

    public string? Category => Language is null ? Theme : $"{Theme ?? ""}/{Language}".TrimStart('/');

    public static OpenQuizzAbout Of(LinedValue? root, string file)
    {
        var (theme, themes) = ((string?)null, new Dictionary<string, string>());
        if (root is LinedMap map)
        {
            theme = Part((OpenQuizzKeys.Find(map, "thme", "theme") as LinedText)?.Text);
            if (OpenQuizzKeys.Find(map, "catgorienomslogan", "categorienomslogan") is LinedMap names)
                foreach (var (language, value) in names.Members)
                    if (value is LinedMap name && NameOf(name) is { Length: > 0 } known) themes[language] = known;
        }
        theme ??= themes.Values.FirstOrDefault() ?? TriviaText.CategoryOf(file);
        return new OpenQuizzAbout(theme, themes, null, null);
    }

    /// <summary>The same, a key further down.</summary>
    public OpenQuizzAbout Under(LinedMap map, string key)
    {
        if (OpenQuizzKeys.Level(key) is { } level) return this with { Level = level };
        if (!IsLanguage(key)) return this;
        return this with
        {
            Theme = Themes.GetValueOrDefault(key, Theme ?? ""),
            Language = map.Members.Count(m => IsLanguage(m.Key)) > 1 ? key : null,
        };
    }

    private static string NameOf(LinedMap name) => string.Join('/', new[]
    {
        (OpenQuizzKeys.Find(name, "catgorie", "categorie") as LinedText)?.Text,
        (OpenQuizzKeys.Find(name, "nom") as LinedText)?.Text,
    }.Select(Part).OfType<string>());

    /// <summary>Between the parts of a category stands a slash, so none is in them.</summary>
    private static string? Part(string? name) => string.IsNullOrWhiteSpace(name)
        ? null : name.Replace(" / ", ", ", StringComparison.Ordinal).Replace('/', '-').Trim();

    private static bool IsLanguage(string key) => key.Length == 2 && key.All(char.IsAsciiLetterLower);
}
