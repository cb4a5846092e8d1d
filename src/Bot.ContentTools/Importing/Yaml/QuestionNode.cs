using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Yaml;

/// <summary>Writes an imported question as an entry of a bank. What the bank has already and the file does not say
/// stays: reasons and levels that somebody added, references, ids of options.</summary>
internal static class QuestionNode
{
    private static readonly string[] Ours =
        ["id", "level", "text", "options", "accept", "reject", "reasons", "answer", "kind"];

    public static MapNode Of(ExchangeQuestion question, string id, MapNode? before)
    {
        var ours = question.Options.Count > 0 ? WithOptions(question, before) : WithTyped(question, before);
        var level = question.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Nodes.Map(
        [
            ("id", Nodes.Text(id)),
            ("level", (level ?? before.TextOf("level")) is { } known ? Nodes.Text(known) : null),
            ("text", Text(question.Text)),
            .. ours,
            .. (before?.Entries ?? []).Where(e => !Ours.Contains(e.Key.Text)).Select(e => (e.Key.Text, e.Value)),
        ]);
    }

    private static IEnumerable<(string, YamlNode?)> WithOptions(ExchangeQuestion question, MapNode? before)
    {
        var old = before.EntriesOf("options");
        var ids = OptionIds.Of(question.Options, old);
        var options = question.Options.Select((option, i) => (ids[i], (YamlNode?)Nodes.Map(
            ("text", Text(option.Text)),
            ("why", Why(
                option.IsRight ? RichText.Join(option.Why, question.Explanation) : option.Why,
                old.FirstOrDefault(o => o.Key.Text == ids[i])?.Value.TextOf("why"))))));
        return
        [
            ("options", Nodes.Map(options)),
            ("answer", Nodes.Text(ids[question.Options.Index().First(o => o.Item.IsRight).Index])),
        ];
    }

    private static IEnumerable<(string, YamlNode?)> WithTyped(ExchangeQuestion question, MapNode? before)
    {
        var typed = question.Typed.Select(t => t with { Text = t.Text.Trim() }).DistinctBy(t => t.Text).ToList();
        var first = typed.First(t => t.IsRight);
        var old = before.EntriesOf("reasons");
        var reasons = typed.Select(t => (t.Text, Why(
            t == first ? RichText.Join(t.Why, question.Explanation) : t.Why,
            (old.FirstOrDefault(o => o.Key.Text == t.Text)?.Value as TextNode)?.Text)));
        var wrong = typed.Where(t => !t.IsRight).Select(t => t.Text).ToList();
        return
        [
            ("accept", Nodes.List(typed.Where(t => t.IsRight).Select(t => t.Text))),
            ("reject", wrong.Count > 0 ? Nodes.List(wrong) : null),
            ("reasons", Nodes.Map(reasons) is { Entries.Count: > 0 } told ? told : null),
            ("answer", Nodes.Text(first.Text)),
        ];
    }

    private static TextNode Text(RichText text) => Nodes.Text(CommonMarkWriter.Write(text));

    private static YamlNode? Why(RichText why, string? before) =>
        Tidy.Text(why) is { IsEmpty: false } told ? Text(told) : before is { } kept ? Nodes.Text(kept) : null;
}
