using Bot.Core.Text;

namespace Bot.Features.Content.Yaml;

/// <summary>The keys of one group, read by name. Whatever is missing or of the wrong shape goes to the report, and null
/// comes back.</summary>
/// <param name="map">The group.</param>
/// <param name="name">What messages call it: "Question sa-1", "Option b".</param>
/// <param name="report">Takes the mistakes.</param>
internal sealed class Fields(MapNode map, string name, FileReport report)
{
    private readonly Dictionary<string, MapEntry> _entries = map.Entries.ToDictionary(e => e.Key.Text);

    public string Name => name;

    public FileReport Report => report;

    public Place Place => map.Place;

    /// <summary>The group at this node, or null when it is none.</summary>
    public static Fields? Of(YamlNode? node, string name, FileReport report)
    {
        if (node is MapNode map) return new Fields(map, name, report);
        if (node is not null)
            report.Mistake(
                Rules.Shape, node.Place, $"{name} is {node.Shape}",
                "Write a group of keys, one 'key: value' per line.");
        return null;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Where the value of a key stands; the group itself when the key is missing.</summary>
    public Place At(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value.Place : Place;

    public void Only(IReadOnlyList<string> known, Func<string, string?>? remedy = null)
    {
        foreach (var (key, _) in map.Entries.Where(e => !known.Contains(e.Key.Text)))
        {
            var advice = remedy?.Invoke(key.Text) ?? Spelling.Suggest(key.Text, known.Where(k => !Has(k)));
            report.Mistake(Rules.Keys, key.Place, $"{name} cannot have the key '{key.Text}'", advice);
        }
    }

    public YamlNode? Required(string key, string example)
    {
        if (_entries.TryGetValue(key, out var entry)) return entry.Value;
        report.Mistake(Rules.Keys, Place, $"{name} has no '{key}'", $"Add {example}.");
        return null;
    }

    public string? RequiredText(string key, string example) =>
        Required(key, example) is null ? null : OptionalText(key);

    /// <summary>A text that says something.</summary>
    public string? OptionalText(string key)
    {
        if (OptionalRaw(key) is not { } text || !string.IsNullOrWhiteSpace(text)) return OptionalRaw(key)?.TrimEnd();
        report.Mistake(Rules.Shape, At(key), $"'{key}' is empty", "Fill it in, or remove the line.");
        return null;
    }

    /// <summary>A text that may be empty, such as the output of code that prints nothing.</summary>
    public string? OptionalRaw(string key)
    {
        if (!_entries.TryGetValue(key, out var entry)) return null;
        if (entry.Value is TextNode text) return text.Text;
        report.Mistake(
            Rules.Shape, entry.Value.Place, $"'{key}' is {entry.Value.Shape}",
            "Write one text; quote it if it holds ': '.");
        return null;
    }

    public bool OptionalBool(string key)
    {
        if (OptionalRaw(key) is not { } text) return false;
        if (text is not ("true" or "false"))
            report.Mistake(Rules.Shape, At(key), $"'{key}' is '{text}'", "Write true or false.");
        return text == "true";
    }

    /// <summary>A list of texts; empty when there is none or it is no such list, which is told once by
    /// <see cref="OptionalTexts"/>.</summary>
    public IReadOnlyList<TextNode> Texts(string key) =>
        _entries.TryGetValue(key, out var entry) && entry.Value is ListNode list
        && list.Items.All(i => i is TextNode { Text.Length: > 0 })
            ? [.. list.Items.Cast<TextNode>()]
            : [];

    public IReadOnlyList<TextNode> OptionalTexts(string key)
    {
        if (!_entries.TryGetValue(key, out var entry)) return [];
        if (Texts(key) is var texts && (texts.Count > 0 || entry.Value is ListNode { Items.Count: 0 })) return texts;
        report.Mistake(
            Rules.Shape, entry.Value.Place, $"'{key}' is no list of texts", $"Write {key}: [first, second].");
        return [];
    }

    /// <summary>The group at a key, or null when there is none.</summary>
    public Fields? OptionalFields(string key, string itsName) =>
        _entries.TryGetValue(key, out var entry) ? Of(entry.Value, itsName, report) : null;

    /// <summary>The groups of a list; empty when there is none.</summary>
    public IReadOnlyList<Fields> OptionalList(string key, string itemName)
    {
        if (!_entries.TryGetValue(key, out var entry)) return [];
        if (entry.Value is ListNode list) return [.. list.Items.Select(i => Of(i, itemName, report)).OfType<Fields>()];
        report.Mistake(
            Rules.Shape, entry.Value.Place, $"'{key}' is {entry.Value.Shape}",
            "Write a list: each item begins with '- '.");
        return [];
    }

    /// <summary>The named things of a group, in the order of the file; null when it is no group.</summary>
    public IReadOnlyList<MapEntry>? OptionalGroup(string key)
    {
        if (!_entries.TryGetValue(key, out var entry)) return [];
        return Of(entry.Value, $"'{key}'", report) is null ? null : ((MapNode)entry.Value).Entries;
    }

    /// <summary>CommonMark that shows something.</summary>
    public RichText? Markdown(string key, string? commonMark) => Markdown(At(key), $"'{key}'", commonMark);

    /// <summary>CommonMark that shows something.</summary>
    public RichText? Markdown(Place at, string what, string? commonMark)
    {
        if (commonMark is null) return null;
        try
        {
            var text = RichText.Markdown(commonMark);
            if (!string.IsNullOrWhiteSpace(text.ToPlainText())) return text;
        }
        catch (ArgumentException)
        {
            // Markdig refuses lists and quotes nested too deep; the message below fits as well.
        }
        report.Mistake(
            Rules.Text, at, $"{what} shows nothing when it is read as CommonMark",
            "Put a backslash before the first sign.");
        return null;
    }
}
