using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads <c>bank.yaml</c>.</summary>
internal sealed class BankFileReader(Fields fields, string folder)
{
    private static readonly string[] PlainLevels = ["Level 1", "Level 2", "Level 3"];

    private readonly FileReport _report = fields.Report;

    /// <summary>The bank of a folder; all its parts null when the file could not be read at all.</summary>
    public static BankFile Read(YamlNode? root, string folder, FileReport report) =>
        Fields.Of(root, "The bank", report) is { } fields
            ? new BankFileReader(fields, folder).Read()
            : new BankFile { Folder = folder };

    private BankFile Read()
    {
        fields.Only(ContentKeys.Bank);
        fields.OptionalText("tested");
        CheckId();
        var standard = Standard();
        var proven = standard == BankStandard.Proven;
        return new BankFile
        {
            Folder = folder,
            Title = fields.RequiredText("title", "title: and what people call the bank"),
            Language = Language(),
            Standard = standard,
            Levels = Levels(proven),
            Topics = Topics(),
            Manuals = Manuals(proven),
            Fixtures = fields.OptionalGroup("fixtures")?.ToDictionary(e => e.Key.Text, Fixture),
        };
    }

    private void CheckId()
    {
        if (fields.RequiredText("id", $"id: {folder}") is not { } id) return;
        if (id != folder)
            _report.Mistake(
                Rules.Bank, fields.At("id"), $"The bank is called '{id}' and its folder '{folder}'",
                "Give both the same name.");
        else
            Names.CheckShort(id, "the id of a bank", fields.At("id"), _report);
    }

    private BankStandard? Standard()
    {
        switch (fields.RequiredText("standard", "standard: proven, or standard: plain"))
        {
            case "proven": return BankStandard.Proven;
            case "plain": return BankStandard.Plain;
            case { } other:
                _report.Mistake(
                    Rules.Bank, fields.At("standard"), $"There is no standard '{other}'",
                    Spelling.Suggest(other, ["proven", "plain"]));
                break;
        }
        return null;
    }

    private string? Language()
    {
        var language = fields.RequiredText("language", "language: en, or another IETF tag");
        if (language is null || Names.IsLanguageTag(language)) return language;
        _report.Mistake(
            Rules.Bank, fields.At("language"), $"'{language}' is no language tag",
            "Write an IETF tag such as en or pt-BR.");
        return null;
    }

    private string[]? Levels(bool proven)
    {
        const string Example = "levels: {1: easy, 2: medium, 3: hard}";
        if (!fields.Has("levels") && !proven) return PlainLevels;
        if (fields.Required("levels", Example) is null) return null;
        if (fields.OptionalGroup("levels") is not { } group) return null;
        var names = group.ToDictionary(e => e.Key.Text, e => (e.Value as TextNode)?.Text.Trim());
        if (names.Count == 3 && names.GetValueOrDefault("1") is { Length: > 0 } first
            && names.GetValueOrDefault("2") is { Length: > 0 } second
            && names.GetValueOrDefault("3") is { Length: > 0 } third)
            return [first, second, third];
        _report.Mistake(
            Rules.Bank, fields.At("levels"), "'levels' does not name the levels 1, 2 and 3", $"Write {Example}.");
        return null;
    }

    private List<Topic>? Topics()
    {
        if (fields.Required("topics", "topics: and one 'id: title' per line") is null) return null;
        if (fields.OptionalGroup("topics") is not { } entries) return null;
        if (entries.Count == 0)
            _report.Mistake(Rules.Bank, fields.At("topics"), "The bank has no topic", "Add one 'id: title' per line.");
        return [.. entries.Select(Topic).OfType<Topic>()];
    }

    private Topic? Topic(MapEntry entry)
    {
        if (!Names.CheckShort(entry.Key.Text, "the id of a topic", entry.Key.Place, _report)) return null;
        if (entry.Value is TextNode { Text: var title } && !string.IsNullOrWhiteSpace(title))
            return new Topic(entry.Key.Text, title.Trim());
        _report.Mistake(Rules.Bank, entry.Value.Place, $"Topic '{entry.Key.Text}' has no title", "Write 'id: title'.");
        return new Topic(entry.Key.Text, "");
    }

    private Dictionary<string, Manual?>? Manuals(bool proven)
    {
        if (proven) fields.Required("manuals", "manuals: with a title and a url, so that references lead somewhere");
        return fields.OptionalGroup("manuals")?.ToDictionary(e => e.Key.Text, Manual);
    }

    private Manual? Manual(MapEntry entry)
    {
        if (Fields.Of(entry.Value, $"Manual {entry.Key.Text}", _report) is not { } manual) return null;
        manual.Only(ContentKeys.Manual);
        var title = manual.RequiredText("title", "title:");
        var url = manual.RequiredText("url", "url: https://example.org/{page}.html");
        if (url is not null && !(url.StartsWith("http", StringComparison.Ordinal) && url.Contains("{page}")
            && Uri.IsWellFormedUriString(url.Replace("{page}", "page"), UriKind.Absolute)))
            _report.Mistake(
                Rules.Bank, manual.At("url"), $"'{url}' is no address with {{page}} in it",
                "Write https://example.org/{page}.html.");
        return title is null || url is null ? null : new Manual(title, url);
    }

    private RichText? Fixture(MapEntry entry)
    {
        if (Fields.Of(entry.Value, $"Fixture {entry.Key.Text}", _report) is not { } fixture) return null;
        fixture.Only(ContentKeys.Fixture);
        fixture.OptionalText("code");
        var summary = fixture.RequiredText("summary", "summary: what a learner has to know of it");
        return fixture.Markdown("summary", summary);
    }
}
