namespace Bot.Features.Content.Linting.Wording;

/// <summary>Numbers are found faster in order; the bot shows them so anyway.</summary>
internal static class NumberOrder
{
    public static void Check(WrittenQuestion question)
    {
        if (question.Numbers() is not { } numbers || numbers.SequenceEqual(numbers.Order())) return;
        question.Report.Warn(
            Rules.NumberOrder, question.Options[0].Text.Place,
            $"The numbers {string.Join(", ", question.Options.Select(o => o.Text.Text.Trim()))} are not in order",
            "Let them ascend; the bot shows them in that order.");
    }
}
