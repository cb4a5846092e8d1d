using System.Text.RegularExpressions;
using Bot.Core.Questions;

namespace Bot.Features.Content.Linting.Legacy;

/// <summary>Outdated API in code that learners take as an example. Some of it warns nothing when it runs.</summary>
internal static class LegacyApi
{
    private const string Gap = "____";

    public static void Check(WrittenQuestion question)
    {
        if (question.IsLegacy || question.Language != "python") return;
        var told = new HashSet<string>();
        foreach (var code in Shown(question))
            foreach (var (line, found) in Find(code))
                if (told.Add(found.Name))
                    question.Report.Breach(
                        Rules.LegacyApi, question.Code.Place,
                        $"Line {line} of the code shows outdated API: {found.Name}",
                        $"Show {found.Instead}, or say legacy: true.");
    }

    /// <summary>The code with the right answer in its gap.</summary>
    private static IEnumerable<string> Shown(WrittenQuestion question)
    {
        var code = question.Code.Text;
        yield return question.Kind switch
        {
            QuestionKind.Fix => code.Replace(Gap, question.Key?.Text.Text ?? Gap),
            QuestionKind.Fill => code.Replace(Gap, question.Answer),
            _ => code,
        };
    }

    private static IEnumerable<(int Line, Outdated Found)> Find(string code)
    {
        var plain = PythonMask.WithoutComments(code);
        var bare = PythonMask.WithoutCommentsAndStrings(code);
        return from outdated in Outdated.All
               from Match match in outdated.Pattern.Matches(plain)
               where outdated.IsText || bare[match.Index] == plain[match.Index]
               orderby match.Index
               select (code.AsSpan(0, match.Index).Count('\n') + 1, outdated);
    }
}
