using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>What fits on a phone and into a chat: a mistake in a proven bank, a warning in a plain one.</summary>
internal static class Lengths
{
    public const int Text = 300;
    public const int Option = 100;
    public const int Why = 200;
    public const int CodeLines = 14;
    public const int CodeColumns = 60;
    public const int Card = 1500;

    public static void Check(Draft draft)
    {
        var (fields, report) = (draft.Fields, draft.Fields.Report);
        Limit(report, fields.At("text"), "The question", draft.Text, Text);
        foreach (var option in draft.Options)
        {
            Limit(report, option.Fields.At("text"), $"Option {option.Id}", option.Written, Option);
            Limit(report, option.Fields.At("why"), $"The reason of option {option.Id}", Written(option.Fields), Why);
        }
        foreach (var (key, value) in fields.OptionalGroup("reasons") ?? [])
            Limit(report, value.Place, $"The reason for '{key.Text}'", (value as TextNode)?.Text.TrimEnd(), Why);
        foreach (var wrong in fields.OptionalList("wrong", "A wrong query").Prepend(fields))
            Limit(report, wrong.At("why"), "The reason", Written(wrong), Why);
        CheckCode(draft);
        CheckCard(draft);
    }

    private static void CheckCode(Draft draft)
    {
        if (draft.Code is not { } code) return;
        var (report, at) = (draft.Fields.Report, draft.Fields.At("code"));
        var lines = code.Split('\n');
        if (lines.Length > CodeLines)
            report.Breach(
                Rules.CodeShape, at, $"The code has {lines.Length} lines",
                $"Shorten it to {CodeLines}; phones are small.");
        foreach (var (index, line) in lines.Index().Where(l => Count(l.Item) > CodeColumns))
            report.Breach(
                Rules.CodeShape, at, $"Line {index + 1} of the code is {Count(line)} columns wide",
                $"Break it before {CodeColumns}.");
        if (code.Contains('\t')) report.Breach(Rules.CodeShape, at, "The code has a tab", "Use spaces.");
    }

    private static void CheckCard(Draft draft)
    {
        var length = OfCard(draft);
        if (length > Card)
            draft.Fields.Report.Breach(
                Rules.Length, draft.Fields.Place, $"{draft.Fields.Name} has {length} characters in all",
                $"Shorten it to {Card}.");
    }

    /// <summary>How many characters a learner reads before the answer.</summary>
    public static int OfCard(Draft draft) =>
        Count(draft.Given.ToPlainText()) + Count(draft.Text) + Count(draft.Code)
        + draft.Options.Sum(o => Count(o.Written));

    private static void Limit(FileReport report, Place at, string what, string? text, int most)
    {
        if (Count(text) > most)
            report.Breach(Rules.Length, at, $"{what} has {Count(text)} characters", $"Shorten it to {most}.");
    }

    private static string? Written(Fields fields) => fields.Has("why") ? fields.OptionalRaw("why")?.TrimEnd() : null;

    /// <summary>Characters as people and schemas count them, not UTF-16 units.</summary>
    public static int Count(string? text)
    {
        var count = 0;
        foreach (var _ in text.AsSpan().EnumerateRunes()) count++;
        return count;
    }
}
