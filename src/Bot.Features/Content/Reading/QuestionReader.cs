using System.Text.RegularExpressions;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Reading.Kinds;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads one question.</summary>
internal sealed partial class QuestionReader(
    Fields fields, BankFile bank, QuestionIds ids, BankLinter linter)
{
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    private readonly FileReport _report = fields.Report;

    /// <summary>The question, or null when a part that people see is missing.</summary>
    public static Question? Read(
        YamlNode node, string topic, BankFile bank, QuestionIds ids, BankLinter linter, FileReport report)
    {
        var id = ((node as MapNode)?.Entries.FirstOrDefault(e => e.Key.Text == "id")?.Value as TextNode)?.Text;
        return Fields.Of(node, id is { Length: > 0 } ? $"Question {id}" : "The question", report) is { } fields
            ? new QuestionReader(fields, bank, ids, linter).Read(topic)
            : null;
    }

    private Question? Read(string topicOfFile)
    {
        var topic = fields.Has("topic") ? TopicReader.Read(fields, bank, "topic:") ?? "" : topicOfFile;
        var kind = Kind();
        fields.Only(kind is { } known ? ContentKeys.Question(known) : ContentKeys.AnyQuestion, BelongsTo);
        var (id, level, language) = (Id(), Level(), Language(kind));
        var draft = Draft(kind, language);
        var (text, answer, reference) = (
            fields.Markdown("text", draft.Text), Answer(draft), ReferenceReader.Read(fields, bank));
        CheckRest(draft);
        if (id is null || level is null || kind is null || text is null || answer is null) return null;
        linter.Look(new WrittenQuestion(draft, id, topic, level.Value, answer, language));
        return new Question
        {
            Id = id,
            Bank = bank.Folder,
            Topic = topic,
            Level = level.Value,
            Kind = kind.Value,
            Given = draft.Given,
            Text = text,
            Code = draft.Code is { } code ? RichText.CodeBlock(language, code) : RichText.Empty,
            Options = [.. draft.Options.Select(o => o.ToOption())],
            Typed = kind == QuestionKind.Fill ? TypedRules.Answers(fields) : null,
            Answer = answer,
            Reference = reference,
            Formerly = [.. fields.OptionalTexts("formerly").Select(f => f.Text)],
        };
    }

    private Draft Draft(QuestionKind? kind, string language) => new(
        fields, kind, bank.Proven,
        fields.RequiredText("text", "text: the question itself"),
        fields.OptionalText("code"),
        Given(),
        new OptionReader(fields, kind, bank.Proven, language).Read());

    private QuestionKind? Kind()
    {
        var name = bank.Proven ? fields.RequiredText("kind", "kind: concept, or another kind") : null;
        name ??= fields.OptionalText("kind");
        if (name is null)
            return bank.Proven ? null : fields.Has("accept") ? QuestionKind.Fill : QuestionKind.Concept;
        foreach (var kind in Kinds)
            if (ContentKeys.NameOf(kind) == name) return kind;
        _report.Mistake(
            Rules.Kind, fields.At("kind"), $"There is no kind '{name}'",
            Spelling.Suggest(name, Kinds.Select(ContentKeys.NameOf)));
        return null;
    }

    /// <summary>Advice for a key that other kinds have.</summary>
    private static string? BelongsTo(string key)
    {
        var kinds = Kinds.Where(k => ContentKeys.Question(k).Contains(key)).Select(ContentKeys.NameOf);
        return string.Join(", ", kinds) is { Length: > 0 } names
            ? $"It belongs to the kind {names}; remove it here."
            : null;
    }

    private string? Id()
    {
        if (fields.RequiredText("id", "id: a name that never changes") is not { } id) return null;
        Names.CheckLong(id, "the id of a question", fields.At("id"), _report);
        ids.Present(id, fields.At("id"), _report);
        return id;
    }

    private int? Level()
    {
        var level = bank.Proven
            ? fields.RequiredText("level", "level: 1, 2 or 3")
            : fields.OptionalText("level") ?? "1";
        if (level is null or "1" or "2" or "3") return level is null ? null : level[0] - '0';
        _report.Mistake(
            Rules.Level, fields.At("level"), $"There is no level '{level}'", "Write 1, 2 or 3; bank.yaml names them.");
        return null;
    }

    private string Language(QuestionKind? kind)
    {
        var language = fields.OptionalText("language") ?? (kind == QuestionKind.Lab ? "sql" : "python");
        if (!CodeLanguage().IsMatch(language))
            _report.Mistake(
                Rules.Code, fields.At("language"), $"'{language}' is no language of code",
                "Write it in lower case: python, sql.");
        return language;
    }

    private RichText Given()
    {
        if (fields.OptionalText("fixture") is not { } name || bank.Fixtures is not { } fixtures) return RichText.Empty;
        if (fixtures.TryGetValue(name, out var summary)) return summary ?? RichText.Empty;
        _report.Mistake(
            Rules.Fixture, fields.At("fixture"), $"The bank has no fixture '{name}'",
            Spelling.Suggest(name, fixtures.Keys));
        return RichText.Empty;
    }

    private string? Answer(Draft draft)
    {
        if (draft.Kind == QuestionKind.Lab) return LabAnswer();
        var answer = fields.RequiredText("answer", "answer: the id of the right option, or the typed answer");
        if (answer is null || draft.Options.Count == 0) return answer;
        if (!(fields.OptionalGroup("options") ?? []).Any(o => o.Key.Text == answer))
            _report.Mistake(
                Rules.Answer, fields.At("answer"), $"The answer '{answer}' is no option",
                Spelling.Suggest(answer, draft.Options.Select(o => o.Id)));
        return answer;
    }

    private string? LabAnswer()
    {
        if (fields.OptionalText("answer") is { } written and not "solution")
            _report.Mistake(
                Rules.Answer, fields.At("answer"), $"The answer of a lab is '{written}'",
                "Write answer: solution, or remove it.");
        return fields.RequiredText("solution", "solution: the query that is right");
    }

    private void CheckRest(Draft draft)
    {
        foreach (var former in fields.OptionalTexts("formerly")) ids.Former(former.Text, former.Place, _report);
        fields.OptionalTexts("needs");
        fields.OptionalText("setup");
        fields.OptionalText("live");
        fields.OptionalBool("legacy");
        KindRules.Check(draft);
        Lengths.Check(draft);
    }

    [GeneratedRegex(@"\A[a-z0-9+#-]{1,20}\z")]
    private static partial Regex CodeLanguage();
}
