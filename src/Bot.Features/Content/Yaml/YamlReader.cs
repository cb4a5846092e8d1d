using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Features.Content.Yaml;

/// <summary>Reads YAML into nodes that keep their place and stay text.</summary>
/// <remarks>It stands on the parser's events, not on YamlDotNet's own nodes: those follow cyclic anchors, stop at the
/// first duplicate key and overflow the stack on deep nesting.</remarks>
internal sealed class YamlReader(IParser parser, FileReport report)
{
    private const int MaxDepth = 20;

    /// <summary>The file's content, or null when there is none or it is no YAML; the report says why.</summary>
    public static YamlNode? Read(string text, FileReport report)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlReader(parser, report).Document();
        }
        catch (Refusal refusal)
        {
            report.Mistake(Rules.Yaml, refusal.Place, refusal.Message, refusal.Remedy);
        }
        catch (YamlException e)
        {
            NotYaml(e.Start, e.Message.TrimEnd('.'));
        }
        // The parser lets other exceptions escape: InvalidOperationException after "a: [1, 2" and a new line,
        // ArgumentOutOfRangeException for "\U99999999".
        catch (Exception)
        {
            NotYaml(parser.Current?.End ?? Mark.Empty, "Something is not closed or not allowed here");
        }
        return null;

        void NotYaml(Mark at, string why) => report.Mistake(
            Rules.Yaml, PlaceOf(at),
            $"This is not valid YAML: {why}",
            "Look at indentation, quotes and brackets here and in the line above; a text that holds ': ' or ' #', or"
            + " starts with one of @ ` % & * ! | > { [, needs quotes.");
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            report.Mistake(Rules.Yaml, Place.WholeFile, "The file is empty", "Write its content, or delete the file.");
            return null;
        }
        parser.Consume<DocumentStart>();
        var root = Node(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new Refusal(
                second, "A second YAML document starts here", "Keep one document per file: remove the '---'.");
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
            throw new Refusal(
                alias, $"'*{alias.Value}' refers to an anchor", "Write the value out again, or quote the text.");
        var start = parser.Consume<NodeEvent>();
        if (!start.Anchor.IsEmpty)
            throw new Refusal(
                start, $"'&{start.Anchor}' is an anchor", "Write values out each time, or quote the text.");
        if (start.Tag is { IsEmpty: false, IsNonSpecific: false })
            throw new Refusal(
                start, $"'{start.Tag}' is a tag", "Remove it, or quote the text; all values are text here.");
        if (depth == MaxDepth)
            throw new Refusal(start, $"Nested more than {MaxDepth} deep", "Look for a bracket or dash too many.");
        return start switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart list => new ListNode(PlaceOf(list.Start), Items(depth)),
            _ => new MapNode(PlaceOf(start.Start), Entries(depth)),
        };
    }

    /// <summary>An escape can make what the file itself may not hold, and databases and platforms refuse.</summary>
    private TextNode Text(Scalar scalar)
    {
        var place = PlaceOf(scalar.Start);
        if (scalar.Value.Contains('\0'))
            report.Mistake(Rules.Yaml, place, "The text has a NUL in it", "Remove the escape that makes it.");
        return new TextNode(place, scalar.Value);
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return items;
    }

    private List<MapEntry> Entries(int depth)
    {
        var entries = new Dictionary<string, MapEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not TextNode name)
                report.Mistake(Rules.Yaml, key.Place, $"A key is {key.Shape}", "Make it a single word.");
            else if (!entries.TryAdd(name.Text, new MapEntry(name, value)))
                report.Mistake(
                    Rules.Yaml, name.Place,
                    $"'{name.Text}' stands here twice, first in line {entries[name.Text].Key.Place.Line}",
                    "Keep one of them.");
        }
        return [.. entries.Values.OrderBy(e => e.Key.Place.Line).ThenBy(e => e.Key.Place.Column)];
    }

    private static Place PlaceOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private sealed class Refusal(ParsingEvent at, string what, string remedy) : Exception(what)
    {
        public Place Place { get; } = PlaceOf(at.Start);

        public string Remedy { get; } = remedy;
    }
}
