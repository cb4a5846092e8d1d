using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Formats.Red;

/// <summary>Turns the entries of one list into questions.</summary>
internal sealed class RedTaking(ImportReport report)
{
    private readonly Dictionary<string, HashSet<string>> _taken = [];
    private string? _category;

    /// <param name="entry">A question and its answers.</param>
    /// <param name="firstLine">The line of the file at which the entry's own count begins.</param>
    public void Take(MapEntry entry, int firstLine)
    {
        var key = entry.Key.Text;
        var spot = new Spot(entry.Key.Place.Line + firstLine - 1);
        if (key == RedKeys.Category && entry.Value is TextNode { Text.Length: > 0 } category) _category = category.Text;
        else if (RedKeys.IsAboutTheList(key)) report.Lost(spot, RedKeys.Lost(key));
        else if (Answers(entry.Value, spot) is { } answers) Take(spot, key, answers);
    }

    private void Take(Spot spot, string text, List<string> answers)
    {
        if (answers.Count == 0)
        {
            report.Skipped(spot, "It has no answers");
            return;
        }
        if (!_taken.TryGetValue(text, out var before)) _taken[text] = before = [];
        if (!before.Add(string.Join('\n', answers)))
        {
            report.Repaired(spot, "The same question with the same answers stands in the list twice; it is taken once");
            return;
        }
        if (before.Count > 1)
            report.Repaired(spot, "The same question stands in the list twice, with other answers; both are taken");
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Category = _category,
            Text = PlainReader.Read(text),
            Typed = [.. answers.Select(a => new TypedAnswer(a, true))],
        });
    }

    /// <summary>Null when it is told why there are none.</summary>
    private List<string>? Answers(YamlNode value, Spot spot)
    {
        var items = value is ListNode list ? list.Items : [value];
        var answers = new List<string>();
        foreach (var item in items)
        {
            switch (item)
            {
                case TextNode { Text: "" } or TextNode { Text: null }:
                    if (items.Count > 1) report.Lost(spot, "An empty answer is left out");
                    break;
                case TextNode text:
                    answers.Add(text.Text);
                    break;
                case MapNode { Entries: [{ Value: TextNode { Text.Length: > 0 } after } only] }:
                    answers.Add($"{only.Key.Text}: {after.Text}");
                    report.Repaired(spot, "An answer with ': ' in it has no quotes and is taken as text");
                    break;
                default:
                    report.Skipped(
                        spot, $"An answer is {item.Shape}; write one text for each, in quotes if it holds ': '");
                    return null;
            }
        }
        return [.. answers.Distinct()];
    }
}
