namespace Bot.Features.Content.Yaml;

/// <summary>Where something stands in a file; both count from 1.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public static Place WholeFile { get; }
}

/// <summary>A part of a YAML file, with its place. A scalar stays the text that its author wrote: <c>No</c>, <c>6</c>
/// and <c>1.0</c> are never turned into something else.</summary>
internal abstract record YamlNode(Place Place)
{
    /// <summary>What an author calls it.</summary>
    public abstract string Shape { get; }
}

internal sealed record TextNode(Place Place, string Text) : YamlNode(Place)
{
    public override string Shape => Text.Length == 0 ? "empty" : "text";
}

internal sealed record ListNode(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place)
{
    public override string Shape => "a list";
}

internal sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : YamlNode(Place)
{
    public override string Shape => "a group of keys";
}

internal sealed record MapEntry(TextNode Key, YamlNode Value);
