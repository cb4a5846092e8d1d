using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Courses;

/// <summary>Reads a course. What comes of a file with a mistake is of no use; the report tells of it.</summary>
internal sealed class CourseReader(Fields fields, CourseBanks banks)
{
    private const int LongestTitle = 60;
    private const int FewestLearnt = 3;

    private readonly CourseLines _lines = new(fields);
    private readonly FileReport _report = fields.Report;

    public Course Read()
    {
        fields.Only(ContentKeys.Course);
        var bank = Bank();
        return new Course
        {
            Id = fields.OptionalText("id") ?? "",
            Title = Title(),
            Bank = bank,
            Learn = _lines.Of("learn", "learn: and 3 to 8 lines on what one learns", FewestLearnt),
            Prerequisites = _lines.Of("prerequisites", "prerequisites: and what one should know before"),
            Tools = _lines.Of("tools", "tools: and what one works with"),
            Roles = _lines.Of("roles", "roles: and the job roles it suits"),
            Levels = Levels(bank),
            Link = Link(),
            Language = Language(),
        };
    }

    private string Title()
    {
        var title = fields.RequiredText("title", "title: and what people call the course") ?? "";
        return _lines.One("The title", title, fields.At("title"), LongestTitle);
    }

    private string Bank()
    {
        if (fields.RequiredText("bank", "bank: and the id of the bank that it asks from") is not { } bank) return "";
        banks.Check(bank, fields.At("bank"), _report);
        return bank;
    }

    private string Language()
    {
        var language = fields.RequiredText("language", "language: en, or another IETF tag") ?? "";
        if (language.Length > 0 && !Names.IsLanguageTag(language))
            _report.Mistake(
                Rules.Course, fields.At("language"), $"'{language}' is no language tag",
                "Write an IETF tag such as en or pt-BR.");
        return language;
    }

    private string? Link()
    {
        var link = fields.OptionalText("link");
        if (link is not null && !(link.StartsWith("https://", StringComparison.Ordinal)
            && Uri.IsWellFormedUriString(link, UriKind.Absolute)))
            _report.Mistake(
                Rules.Course, fields.At("link"), $"'{link}' is no https address",
                "Write https://example.org/course, or remove the line.");
        return link;
    }

    private List<int> Levels(string bank)
    {
        var levels = new SortedSet<int>();
        foreach (var (place, text) in _lines.Items("levels", "levels: [1, 2, 3]"))
        {
            if (text is not ("1" or "2" or "3"))
                _report.Mistake(
                    Rules.Course, place, $"There is no level '{text}'",
                    banks.LevelOf(bank, text) is { } number
                        ? $"Write {number}."
                        : "Write 1, 2 or 3; the bank says what they are called.");
            else if (!levels.Add(text[0] - '0'))
                _lines.Twice("levels", text, place);
            else if (banks.Lacks(bank, text[0] - '0'))
                _report.Mistake(
                    Rules.Course, place, $"The bank '{bank}' has no question of level {text}", "Leave the level out.");
        }
        return [.. levels];
    }
}
