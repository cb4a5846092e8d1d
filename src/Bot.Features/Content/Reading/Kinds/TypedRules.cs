using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading.Kinds;

/// <summary>Checks what only questions with typed answers have.</summary>
internal static class TypedRules
{
    public static void Fill(Draft draft)
    {
        var (fields, report) = (draft.Fields, draft.Fields.Report);
        fields.Required("accept", "accept: [every answer that is right]");
        if (draft.Proven) fields.Required("reject", "reject: [answers that are wrong]");
        var accept = Texts(fields.OptionalTexts("accept"));
        var reject = fields.OptionalTexts("reject");
        var answer = fields.OptionalText("answer");
        if (answer is not null && accept.Count > 0 && !accept.Contains(answer))
            report.Mistake(
                Rules.Answer, fields.At("answer"), $"The answer '{answer}' is not accepted", "Add it to 'accept'.");
        foreach (var both in reject.Where(r => accept.Contains(r.Text)))
            report.Mistake(
                Rules.Answer, both.Place, $"'{both.Text}' is accepted and rejected",
                "Remove it from one of the lists.");
        if (accept.Count > 0) Reasons(draft, accept, Texts(reject));
    }

    /// <summary>The accepted answers, then the rejected ones, with their reasons.</summary>
    public static IReadOnlyList<TypedAnswer> Answers(Fields fields)
    {
        var reasons = (fields.OptionalGroup("reasons") ?? []).ToDictionary(
            r => r.Key.Text,
            r => r.Value is TextNode { Text: { Length: > 0 } why } at
                ? fields.Markdown(at.Place, "The reason", why) : null);
        return [.. Of("accept", isRight: true), .. Of("reject", isRight: false)];

        IEnumerable<TypedAnswer> Of(string key, bool isRight) => fields.Texts(key).Select(
            t => new TypedAnswer(t.Text, isRight, reasons.GetValueOrDefault(t.Text) ?? RichText.Empty));
    }

    public static void Lab(Draft draft)
    {
        var (fields, proven) = (draft.Fields, draft.Proven);
        fields.OptionalBool("ordered");
        fields.OptionalTexts("also_right");
        fields.OptionalTexts("hidden_data");
        if (proven) fields.RequiredText("why", "why: the reason why the solution is right");
        if (proven) fields.Required("wrong", "wrong: with a query and a why each");
        fields.Markdown("why", fields.OptionalText("why"));
        foreach (var wrong in fields.OptionalList("wrong", "A wrong query"))
        {
            wrong.Only(ContentKeys.Wrong);
            wrong.RequiredText("query", "query: a query that learners may think of");
            wrong.Markdown("why", proven ? wrong.RequiredText("why", "why: the reason") : wrong.OptionalText("why"));
        }
    }

    private static void Reasons(Draft draft, HashSet<string> accept, HashSet<string> reject)
    {
        var (fields, report) = (draft.Fields, draft.Fields.Report);
        if (draft.Proven) fields.Required("reasons", "reasons: {answer: why}, at least for the right answer");
        if (fields.OptionalGroup("reasons") is not { } reasons) return;
        foreach (var (key, value) in reasons)
        {
            if (value is not TextNode { Text.Length: > 0 })
                report.Mistake(
                    Rules.Answer, value.Place, $"The reason for '{key.Text}' is {value.Shape}",
                    "Write why it is right or wrong.");
            if (!accept.Contains(key.Text) && !reject.Contains(key.Text))
                report.Mistake(
                    Rules.Answer, key.Place,
                    $"There is a reason for '{key.Text}', which is neither accepted nor rejected",
                    "Add it to 'accept' or 'reject'.");
        }
        var answer = fields.OptionalText("answer");
        var isFine = reasons.Any(r => r.Key.Text == answer) || !accept.Contains(answer ?? "");
        if (draft.Proven && fields.Has("reasons") && !isFine)
            report.Mistake(
                Rules.Answer, fields.At("reasons"), $"The answer '{answer}' has no reason", "Add it to 'reasons'.");
    }

    private static HashSet<string> Texts(IEnumerable<TextNode> nodes) => [.. nodes.Select(n => n.Text)];
}
