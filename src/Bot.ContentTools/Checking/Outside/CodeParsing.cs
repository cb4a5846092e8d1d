using Bot.Features.Content;
using Bot.Features.Content.Linting;

namespace Bot.ContentTools.Checking.Outside;

/// <summary>Code that learners see has to be code.</summary>
internal static class CodeParsing
{
    public static async Task Check(IReadOnlyList<WrittenQuestion> questions, string python, Findings findings)
    {
        List<Snippet> snippets = [.. questions.SelectMany(Snippet.Of)];
        if (snippets.Count == 0) return;
        var (answers, problem) = await PythonParser.Parse(python, [.. snippets.Select(s => s.Code)]);
        if (answers is null)
        {
            var all = snippets.DistinctBy(s => s.Question).Count();
            findings.Skip($"Whether the code of {all} questions parses: {problem}.");
            return;
        }
        foreach (var (snippet, answer) in snippets.Zip(answers))
            if (answer is not null) Tell(snippet, answer, findings);
    }

    private static void Tell(Snippet snippet, Unparsable answer, Findings findings) => findings.Add(
        snippet.Question, snippet.IsRight && snippet.Question.Proven ? Severity.Error : Severity.Warning,
        Rules.CodeParses, snippet.At, $"{snippet.Name} does not parse: {answer.Why} (line {answer.Line} of the code)",
        snippet.IsRight ? "Mend it; learners take it for code." : "Mend it; learners see that it cannot be right.");
}
