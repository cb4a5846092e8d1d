using Bot.Features.Content.Yaml;
using NodaTime.Text;

namespace Bot.Features.Content.Reading.Kinds;

/// <summary>A key that the manual alone proves was found twice: by its author, and by somebody who answered without a
/// look at it.</summary>
internal static class ReviewRules
{
    private const string Example = "review: {answer: b, on: 2026-01-31, because: what the manual says}";

    public static void Check(Draft draft)
    {
        var (fields, isDocumented) = (draft.Fields, draft.Fields.OptionalText("verify") == "doc");
        if (draft.Proven && isDocumented) fields.Required("review", $"{Example}, by somebody who did not see the key");
        if (fields.OptionalFields("review", "'review'") is not { } review) return;
        if (!isDocumented)
            fields.Report.Mistake(
                Rules.Key, review.Place, $"{fields.Name} has a review and no verify: doc",
                "Remove 'review'; it belongs to keys that the manual alone proves.");
        review.Only(ContentKeys.Review);
        CheckAnswer(review, fields);
        CheckDate(review);
        review.RequiredText("because", "because: what led to that answer");
    }

    private static void CheckAnswer(Fields review, Fields question)
    {
        var (second, first) = (review.RequiredText("answer", Example), question.OptionalText("answer"));
        if (second is null || first is null || second == first) return;
        review.Report.Mistake(
            Rules.Key, review.At("answer"), $"The second answer is {second}, the key {first}",
            "One of the two is wrong, or the question can be read in two ways: mend it, and have it answered again.");
    }

    private static void CheckDate(Fields review)
    {
        if (review.RequiredText("on", "on: the day") is not { } day || LocalDatePattern.Iso.Parse(day).Success) return;
        review.Report.Mistake(Rules.Key, review.At("on"), $"'{day}' is no day", "Write year, month, day: 2026-01-31.");
    }
}
