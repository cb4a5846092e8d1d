using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Yaml;

/// <summary>Writes <c>bank.yaml</c>, and adds topics to one that people wrote.</summary>
internal static class BankFileText
{
    public static string New(
        string id, string title, string language, IEnumerable<Topic> topics, string firstLine) =>
        firstLine + YamlText.Of(Nodes.Map(
            ("id", Nodes.Text(id)),
            ("title", Nodes.Text(title)),
            ("language", Nodes.Text(language)),
            ("standard", Nodes.Text("plain")),
            ("levels", Nodes.Map(
                ("1", Nodes.Text("easy")), ("2", Nodes.Text("medium")), ("3", Nodes.Text("hard")))),
            ("topics", Map(topics))));

    /// <summary>The same file, comments and all, with more topics.</summary>
    /// <exception cref="InvalidDataException">The topics do not stand one per line.</exception>
    public static string WithTopics(string file, IReadOnlyList<Topic> topics)
    {
        var lines = file.Split('\n').ToList();
        var known = YamlReader.Read(file, new FileReport("bank.yaml")).EntriesOf("topics");
        var last = known.Count > 0 ? known.MaxBy(t => t.Value.Place.Line) : null;
        var indent = last is null ? "" : new string(' ', Math.Max(0, last.Key.Place.Column - 1));
        if (last is null || !lines[last.Value.Place.Line - 1].StartsWith($"{indent}{last.Key.Text}:"))
            throw new InvalidDataException(
                "The topics of bank.yaml do not stand one per line. Add these yourself: "
                + string.Join(", ", topics.Select(t => $"{t.Id}: {t.Title}")) + ".");
        var written = YamlText.Of(Map(topics)).TrimEnd('\n').Split('\n').Select(line => indent + line);
        lines.InsertRange(last.Value.Place.Line, written);
        return string.Join('\n', lines);
    }

    private static MapNode Map(IEnumerable<Topic> topics) =>
        Nodes.Map(topics.Select(t => (t.Id, (YamlNode?)Nodes.Text(t.Title))));
}
