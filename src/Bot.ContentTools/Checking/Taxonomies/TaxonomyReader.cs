using System.Globalization;
using Bot.Core.Questions;
using Bot.Features.Content;
using Bot.Features.Content.Files;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Taxonomies;

/// <summary>Reads <c>taxonomy.yaml</c>, which stands beside <c>bank.yaml</c>.</summary>
internal static class TaxonomyReader
{
    private const string FileName = "taxonomy.yaml";

    private static readonly Dictionary<string, int> Levels = new() { ["1"] = 1, ["2"] = 2, ["3"] = 3 };

    private static readonly Dictionary<string, QuestionKind> Kinds =
        Enum.GetValues<QuestionKind>().ToDictionary(ContentKeys.NameOf);

    /// <summary>The taxonomy of a bank; null when it has none or it cannot be read, of which the report tells.
    /// </summary>
    public static (Taxonomy? Taxonomy, FileReport? Report) Read(BankSource bank)
    {
        var path = Path.Combine(Path.GetDirectoryName(bank.Path)!, FileName);
        if (!File.Exists(path)) return (null, null);
        var report = new FileReport(bank.File[..(bank.File.LastIndexOf('/') + 1)] + FileName);
        var root = TextFile.Read(path, report) is { } text ? YamlReader.Read(text, report) : null;
        var taxonomy = Fields.Of(root, "The taxonomy", report) is { } fields ? Read(fields, bank.Bank.Folder) : null;
        return (report.Mistakes.Any() ? null : taxonomy, report);
    }

    private static Taxonomy Read(Fields fields, string bank)
    {
        fields.Only(ContentKeys.Taxonomy);
        if (fields.RequiredText("bank", $"bank: {bank}") is { } named && named != bank)
            fields.Report.Mistake(
                Rules.Bank, fields.At("bank"), $"The taxonomy is in the bank '{bank}' and says '{named}'",
                $"Write bank: {bank}.");
        var total = fields.RequiredText("total", "total: and the number of all questions") is { } text
            ? Number(text, fields.At("total"), fields.Report)
            : 0;
        fields.Required("topics", "topics: with levels and kinds each");
        return new Taxonomy(
            new Wanted<int>(total, fields.At("total")), Plan(fields),
            [.. (fields.OptionalGroup("topics") ?? []).Select(t => Topic(t, fields.Report)).OfType<TopicPlan>()]);
    }

    private static TopicPlan? Topic(MapEntry entry, FileReport report)
    {
        if (Fields.Of(entry.Value, $"Topic {entry.Key.Text}", report) is not { } topic) return null;
        topic.Only(ContentKeys.TaxonomyTopic);
        return new TopicPlan(entry.Key.Text, entry.Key.Place, Plan(topic));
    }

    private static Plan Plan(Fields fields)
    {
        fields.Required("levels", "levels: {1: 10, 2: 6, 3: 4}");
        fields.Required("kinds", "kinds: {concept: 10, predict: 3}");
        var levels = Numbers(fields, "levels", Levels, "Name the levels 1, 2 and 3.");
        var kinds = Numbers(fields, "kinds", Kinds, $"The kinds are {string.Join(", ", Kinds.Keys)}.");
        return new Plan(levels, fields.At("levels"), kinds, fields.At("kinds"));
    }

    private static Dictionary<T, int> Numbers<T>(Fields fields, string key, Dictionary<string, T> known, string remedy)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        foreach (var (name, value) in fields.OptionalGroup(key) ?? [])
        {
            if (known.TryGetValue(name.Text, out var meant))
                numbers.Add(meant, Number((value as TextNode)?.Text ?? "", value.Place, fields.Report));
            else
                fields.Report.Mistake(Rules.Taxonomy, name.Place, $"'{key}' cannot have '{name.Text}'", remedy);
        }
        return numbers;
    }

    private static int Number(string text, Place at, FileReport report)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        report.Mistake(Rules.Taxonomy, at, $"'{text}' is no number of questions", "Write a whole number, such as 12.");
        return 0;
    }
}
