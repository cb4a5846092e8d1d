using System.Text.RegularExpressions;
using Bot.Core.Questions;

namespace Bot.Features.Content.Linting.Wording;

/// <summary>A question for what is not so is easily misread, unless the NOT stands in capitals.</summary>
internal static partial class NegativeStem
{
    public static void Check(WrittenQuestion question)
    {
        if (question.Kind != QuestionKind.Concept) return;
        var asked = Asked(Words.Prose(question.Text.Text));
        if (Negation().Match(asked) is { Success: true } negation)
            question.Report.Warn(
                Rules.NegativeStem, question.Text.Place, $"The question turns on a '{negation.Value}'",
                "Ask for what is so, or write NOT or EXCEPT in capitals.");
    }

    /// <summary>The sentences that ask; what is told before them may well be denied.</summary>
    private static string Asked(string text)
    {
        var asking = SentenceEnd().Split(text).Where(s => s.TrimEnd().EndsWith('?')).ToList();
        return asking.Count > 0 ? string.Join(' ', asking) : text;
    }

    [GeneratedRegex(@"(?<=[.!?:;])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(not|cannot|except|never)\b|\b\w+n['’]t\b")]
    private static partial Regex Negation();
}
