namespace Bot.Features.Content.Linting.KeyRules;

/// <summary>A key that is much longer than every other option gives itself away.</summary>
internal static class KeyLength
{
    private const double Factor = 1.4;
    private const int Characters = 12;

    public static void Check(WrittenQuestion question)
    {
        if (Lengths(question) is not var (key, longest)) return;
        if (key <= longest * Factor || key - longest <= Characters) return;
        question.Report.Warn(
            Rules.KeyLength, question.Key!.Text.Place,
            $"The key {question.Key.Id} has {key} characters and the longest other option {longest}",
            "Shorten the key, or say more in another option.");
    }

    /// <summary>How long the key is, and the longest of the others; null where lengths say nothing.</summary>
    public static (int Key, int Longest)? Lengths(WrittenQuestion question) =>
        question.Key is { } key && question.Options.Count > 1 && question.Numbers() is null
            ? (Count(key), question.Distractors.Max(Count))
            : null;

    private static int Count(WrittenOption option) => option.Text.Text.EnumerateRunes().Count();
}
