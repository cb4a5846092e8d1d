namespace Bot.ContentTools.Checking.Manuals;

/// <summary>The places of the manuals that references may name. A manual's list is <c>{manual}.txt</c>, one page a
/// line: the page and its anchors, separated by blanks.</summary>
internal sealed class ManualAnchors
{
    private const string Ending = ".txt";

    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _manuals = [];

    /// <summary>Reads lists.</summary>
    /// <param name="paths">Files, or folders of them; none: those that stand with the content.</param>
    /// <param name="contentFolder">The content.</param>
    /// <exception cref="IOException">A list that was named cannot be read.</exception>
    public static ManualAnchors Read(IReadOnlyList<string> paths, string contentFolder)
    {
        var anchors = new ManualAnchors();
        var own = Path.Combine(contentFolder, "tools", "manuals");
        IReadOnlyList<string> from = paths.Count > 0 ? paths : Directory.Exists(own) ? [own] : [];
        foreach (var path in from.SelectMany(Files)) anchors.Add(path);
        return anchors;
    }

    public bool Knows(string manual) => _manuals.ContainsKey(manual);

    /// <summary>The pages of a manual that is known.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> PagesOf(string manual) => _manuals[manual];

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal)
        : [path];

    private void Add(string path)
    {
        var pages = new Dictionary<string, HashSet<string>>();
        foreach (var line in File.ReadLines(path))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 0 || words[0].StartsWith('#')) continue;
            if (pages.TryGetValue(words[0], out var anchors)) anchors.UnionWith(words[1..]);
            else pages.Add(words[0], [.. words[1..]]);
        }
        _manuals[Path.GetFileNameWithoutExtension(path)] = pages;
    }
}
