using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Exchange;

/// <summary>What a plain bank can hold: one right option of 2 to 10, or accepted typed answers.</summary>
internal static class Holdable
{
    private const int MostOptions = 10;

    /// <summary>Why a bank cannot hold a question, without a full stop; null when it can.</summary>
    public static string? Why(ExchangeQuestion question) =>
        IsEmpty(question.Text) ? "The question has no text"
        : question.Options.Count > 0 ? OfOptions(question.Options)
        : OfTyped(question.Typed);

    private static string? OfOptions(IReadOnlyList<ExchangeOption> options)
    {
        if (options.Count == 1) return "It has a single option, and nothing to choose from";
        if (options.Count > MostOptions) return $"It has more than {MostOptions} options";
        if (options.Any(o => IsEmpty(o.Text))) return "One of its options is empty";
        var right = options.Count(o => o.IsRight);
        if (right == 0) return "None of its options is marked as right";
        if (right > 1) return "Several of its options are right; a question here has one right option";
        return options.Select(o => o.Text.ToPlainText()).Distinct(StringComparer.Ordinal).Count() < options.Count
            ? "Two of its options read the same"
            : null;
    }

    private static string? OfTyped(IReadOnlyList<TypedAnswer> typed)
    {
        if (!typed.Any(t => t.IsRight)) return typed.Count == 0 ? "It has no answer" : "None of its answers is right";
        if (typed.Any(t => string.IsNullOrWhiteSpace(t.Text))) return "One of its answers is empty";
        return typed.Any(t => t.IsRight && t.Text.Trim().Contains('\n'))
            ? "Its answer has several lines, which nobody can type"
            : null;
    }

    private static bool IsEmpty(RichText text) => string.IsNullOrWhiteSpace(text.ToPlainText());
}
