using Bot.Features.Content.Reading;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Courses;

/// <summary>Reads the lines of a course: plain texts that fit on a phone.</summary>
internal sealed class CourseLines(Fields fields)
{
    private const int Longest = 80;
    private const int Most = 8;

    private readonly FileReport _report = fields.Report;

    /// <summary>The lines of a list that must be there.</summary>
    public IReadOnlyList<string> Of(string key, string example, int fewest = 1)
    {
        var lines = new List<string>();
        foreach (var (place, text) in Items(key, example, fewest))
        {
            var line = One($"A line of '{key}'", text.Trim(), place, Longest);
            if (lines.Contains(line)) Twice(key, line, place);
            lines.Add(line);
        }
        return lines;
    }

    /// <summary>The texts of a list that must be there.</summary>
    public IEnumerable<TextNode> Items(string key, string example, int fewest = 1)
    {
        if (fields.Required(key, example) is not ListNode { Items: var items })
        {
            // Tells what is no list.
            fields.OptionalTexts(key);
            return [];
        }
        if (items.Count < fewest || items.Count > Most)
            _report.Mistake(
                Rules.Course, fields.At(key),
                items.Count == 0 ? $"'{key}' is an empty list" : $"'{key}' has {items.Count} lines",
                $"Write {fewest} to {Most}.");
        foreach (var item in items.Where(i => !SaysSomething(i)))
            _report.Mistake(
                Rules.Shape, item.Place, $"A line of '{key}' is {(item is TextNode ? "empty" : item.Shape)}",
                "Write one text; quote it if it holds ': '.");
        return items.Where(SaysSomething).Cast<TextNode>();
    }

    /// <summary>A text that must be one line and not too long.</summary>
    public string One(string what, string text, Place at, int longest)
    {
        if (text.Contains('\n'))
            _report.Mistake(Rules.Course, at, $"{what} goes over several lines", "Write it in one.");
        else if (Lengths.Count(text) > longest)
            _report.Mistake(
                Rules.Course, at, $"{what} has {Lengths.Count(text)} characters", $"Shorten it to {longest}.");
        return text;
    }

    public void Twice(string key, string text, Place at) =>
        _report.Mistake(Rules.Course, at, $"'{text}' stands in '{key}' twice", "Keep one of them.");

    private static bool SaysSomething(YamlNode item) =>
        item is TextNode { Text: var text } && !string.IsNullOrWhiteSpace(text);
}
