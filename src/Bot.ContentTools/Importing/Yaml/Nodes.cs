using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Yaml;

/// <summary>Makes YAML that has no place in a file yet, and looks into YAML that has.</summary>
internal static class Nodes
{
    public static TextNode Text(string text) => new(default, text);

    public static ListNode List(IEnumerable<string> texts) => new(default, [.. texts.Select(Text)]);

    /// <summary>A group of those keys that have a value.</summary>
    public static MapNode Map(params IEnumerable<(string Key, YamlNode? Value)> entries) =>
        new(default, [.. entries.Where(e => e.Value is not null).Select(e => new MapEntry(Text(e.Key), e.Value!))]);

    public static YamlNode? Child(this YamlNode? node, string key) =>
        (node as MapNode)?.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;

    public static string? TextOf(this YamlNode? node, string key) => (node.Child(key) as TextNode)?.Text;

    public static IReadOnlyList<MapEntry> EntriesOf(this YamlNode? node, string key) =>
        (node.Child(key) as MapNode)?.Entries ?? [];

    /// <summary>Whether two hold the same, wherever they stand and in whatever order their keys are.</summary>
    public static bool Same(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (null, null) => true,
        (TextNode a, TextNode b) => a.Text.TrimEnd() == b.Text.TrimEnd(),
        (ListNode a, ListNode b) =>
            a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
        (MapNode a, MapNode b) => a.Entries.Count == b.Entries.Count
            && a.Entries.All(e => b.Child(e.Key.Text) is { } value && Same(e.Value, value)),
        _ => false,
    };
}
