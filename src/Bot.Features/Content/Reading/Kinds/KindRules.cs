using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading.Kinds;

/// <summary>Checks what only some kinds have: the parts that let code run a question's key. A plain bank may leave them
/// out, but what stands there has to make sense.</summary>
internal sealed class KindRules(Draft draft)
{
    private readonly Fields _fields = draft.Fields;

    public static void Check(Draft draft)
    {
        var rules = new KindRules(draft);
        switch (draft.Kind)
        {
            case QuestionKind.Concept: rules.Concept(); break;
            case QuestionKind.Predict: rules.Code(); break;
            case QuestionKind.Queries: rules.Queries(); break;
            case QuestionKind.Sql: rules.Sql(); break;
            case QuestionKind.Bug: rules.Bug(); break;
            case QuestionKind.Fix: rules.Gap(); break;
            case QuestionKind.Fill: rules.Gap(); TypedRules.Fill(draft); break;
            case QuestionKind.Lab: TypedRules.Lab(draft); break;
        }
    }

    private void Concept()
    {
        var verify = _fields.OptionalText("verify");
        if (verify is not (null or "doc"))
            _fields.Report.Mistake(
                Rules.Key, _fields.At("verify"), $"There is no 'verify: {verify}'", "Write verify: doc, or probes.");
        foreach (var option in draft.Options)
            Need(option.Fields, "probe", "probe: with an expression, or verify: doc to the question", verify is null);
        ReviewRules.Check(draft);
    }

    private void Code() => Need(_fields, "code", "code: what the learner reads and the checker runs");

    private void Queries()
    {
        Code();
        _fields.OptionalText("verb");
        foreach (var option in draft.Options.Where(o => !o.Fields.Has("raises") && !int.TryParse(o.Claim, out _)))
            _fields.Report.Mistake(
                Rules.Key, option.Fields.At("text"), $"Option {option.Id} is no number of statements",
                "Add value: and the number.");
    }

    private void Sql()
    {
        Code();
        _fields.OptionalText("dialect");
        _fields.OptionalText("part");
        _fields.OptionalBool("literal");
    }

    private void Bug()
    {
        Code();
        Expect();
        foreach (var option in draft.Options) Patch(option.Fields);
    }

    private void Expect()
    {
        var node = draft.Proven
            ? _fields.Required("expect", "expect: {raises: TheError, fixed_stdout: what it prints when mended}")
            : null;
        if (node is null && !_fields.Has("expect")) return;
        if (_fields.OptionalFields("expect", "'expect'") is not { } expect) return;
        expect.Only(ContentKeys.Expect);
        var raises = expect.OptionalText("raises");
        if (raises is null && expect.OptionalRaw("stdout") is null)
            _fields.Report.Mistake(
                Rules.Key, expect.Place, "'expect' does not say how the bug shows", "Add raises: or stdout:.");
        expect.Required("fixed_stdout", "fixed_stdout: what the mended code prints");
        expect.OptionalRaw("fixed_stdout");
    }

    private void Patch(Fields option)
    {
        if (draft.Proven) option.Required("patch", "patch: {line: 3, code: the mended line}");
        if (option.OptionalFields("patch", "'patch'") is not { } patch) return;
        patch.Only(ContentKeys.Patch);
        patch.Required("code", "code: the mended line");
        patch.OptionalRaw("code");
        var lines = draft.Code?.Split('\n').Length ?? int.MaxValue;
        var line = patch.RequiredText("line", "line: the number of the line");
        if (line is not null && !(int.TryParse(line, out var number) && number >= 1 && number <= lines))
            _fields.Report.Mistake(
                Rules.Key, patch.At("line"), $"The code has no line {line}", $"Write a number from 1 to {lines}.");
    }

    private void Gap()
    {
        Code();
        Need(_fields, "test", "test: code that passes only when the gap is filled rightly");
        if (draft.Code is { } code && !code.Contains("____"))
            _fields.Report.Mistake(
                Rules.Gap, _fields.At("code"), "The code has no gap", "Write ____ where the answer belongs.");
    }

    private void Need(Fields fields, string key, string example, bool needed = true)
    {
        if (draft.Proven && needed) fields.RequiredText(key, example);
        else fields.OptionalText(key);
    }
}
