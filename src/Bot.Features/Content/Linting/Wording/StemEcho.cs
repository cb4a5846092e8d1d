namespace Bot.Features.Content.Linting.Wording;

/// <summary>A key that alone repeats words of the question gives itself away.</summary>
internal static class StemEcho
{
    /// <summary>How many words of the question the key must have ahead of every other option.</summary>
    private const int Lead = 2;

    public static void Check(WrittenQuestion question)
    {
        if (question.Key is not { IsClaim: true } key || question.Numbers() is not null) return;
        var stem = Words.Telling(question.Text.Text);
        var echo = Echo(key);
        if (echo.Count < Lead || question.Distractors.Any(o => echo.Count < Echo(o).Count + Lead)) return;
        question.Report.Warn(
            Rules.StemEcho, key.Text.Place,
            $"The key {key.Id} alone repeats words of the question: {string.Join(", ", echo.Order())}",
            "Say it in other words, or use those words in another option as well.");

        HashSet<string> Echo(WrittenOption option) => [.. Words.Telling(option.Text.Text).Where(stem.Contains)];
    }
}
