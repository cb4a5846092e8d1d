using Bot.Core.Questions;
using Bot.Features.Content;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Checking.Outside;

/// <summary>Code that learners see, or would see with an option in its gap.</summary>
/// <param name="Question">Whose code it is.</param>
/// <param name="Code">The code.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="IsRight">Whether it is given as right; of a distractor it is only suspicious not to parse.</param>
internal sealed record Snippet(WrittenQuestion Question, string Code, Place At, string Name, bool IsRight)
{
    private const string Gap = "____";
    private const string Shown = "The code";

    private static readonly string[] Unparsable = ["SyntaxError", "IndentationError", "TabError"];

    public static IEnumerable<Snippet> Of(WrittenQuestion question)
    {
        var code = question.Code;
        if (code.Text.Length == 0 || !IsPython(question)) return [];
        return question.Kind switch
        {
            QuestionKind.Fix when code.Text.Contains(Gap) => question.Options.Select(o => Filled(question, o)),
            QuestionKind.Fill when code.Text.Contains(Gap) => Answered(question),
            QuestionKind.Bug =>
                [.. Whole(question), .. question.Options.Select(o => Patched(question, o)).OfType<Snippet>()],
            _ => Whole(question),
        };
    }

    /// <summary>A plain bank that does not say so may show code in any language.</summary>
    private static bool IsPython(WrittenQuestion question) =>
        question.Language == "python" && (question.Proven || question.Fields.Has("language"));

    private static Snippet[] Whole(WrittenQuestion question) => PromisesSyntaxError(question)
        ? []
        : [new(question, question.Code.Text, question.Code.Place, Shown, IsRight: true)];

    private static bool PromisesSyntaxError(WrittenQuestion question)
    {
        var promised = question.Kind == QuestionKind.Bug
            ? question.Fields.OptionalFields("expect", "'expect'")?.OptionalRaw("raises")
            : question.Key?.Draft.Fields.OptionalRaw("raises") ?? question.Key?.Text.Text;
        return promised is not null && Unparsable.Any(promised.Contains);
    }

    private static Snippet Filled(WrittenQuestion question, WrittenOption option) => new(
        question, question.Code.Text.Replace(Gap, option.Text.Text), option.Text.Place,
        $"The code with option {option.Id} in its gap", option.IsKey);

    /// <summary>What else is accepted are spellings that learners type.</summary>
    private static Snippet[] Answered(WrittenQuestion question) =>
    [
        new(question, question.Code.Text.Replace(Gap, question.Answer), question.Fields.At("answer"),
            $"The code with the answer '{question.Answer}' in its gap", IsRight: true),
    ];

    private static Snippet? Patched(WrittenQuestion question, WrittenOption option)
    {
        if (option.Draft.Fields.OptionalFields("patch", "'patch'") is not { } patch) return null;
        var lines = question.Code.Text.Split('\n');
        if (!int.TryParse(patch.OptionalRaw("line"), out var line) || line < 1 || line > lines.Length) return null;
        lines[line - 1] = patch.OptionalRaw("code") ?? "";
        return new Snippet(
            question, string.Join('\n', lines), patch.At("code"), $"The code with the patch of option {option.Id}",
            option.IsKey);
    }
}
