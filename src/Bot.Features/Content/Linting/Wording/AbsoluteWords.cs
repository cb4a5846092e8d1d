using System.Text.RegularExpressions;

namespace Bot.Features.Content.Linting.Wording;

/// <summary>Absolute words in every distractor and not in the key give the key away.</summary>
internal static partial class AbsoluteWords
{
    public static void Check(WrittenQuestion question)
    {
        if (question.Key is not { } key || question.Options.Any(o => !o.IsClaim)) return;
        if (IsAbsolute(key) || question.Options.Count < 3 || !question.Distractors.All(IsAbsolute)) return;
        question.Report.Warn(
            Rules.AbsoluteWords, key.Text.Place,
            $"Every option but the key {key.Id} has an absolute word, such as 'always' or 'only'",
            "Take it out of some of them, or use one in the key as well.");
    }

    /// <summary>How many absolute words an option has.</summary>
    public static int CountIn(WrittenOption option) => Absolute().Count(Words.Prose(option.Text.Text));

    private static bool IsAbsolute(WrittenOption option) => CountIn(option) > 0;

    [GeneratedRegex(
        @"\b(always|never|only|must|every|all|none|nothing|impossible|cannot|completely|entirely)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();
}
