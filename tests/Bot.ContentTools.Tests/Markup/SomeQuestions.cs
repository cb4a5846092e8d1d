using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.ContentTools.Tests.Markup;

/// <summary>Any questions that a bank can hold.</summary>
internal static class SomeQuestions
{
    private static readonly Gen<string?> Ids =
        Gen.OneOf(Gen.Constant((string?)null), SomeTexts.Plain.Select(t => (string?)t));

    private static readonly Gen<string?> Categories = Gen.OneOf(
        Gen.Constant((string?)null), Gen.Elements<string?>("history", "math/sums & more", "a <b>/c"));

    private static readonly Gen<int?> Levels = Gen.Elements<int?>(null, 1, 2, 3);

    private static readonly Gen<RichText> Reasons =
        Gen.Frequency((2, Gen.Constant(RichText.Empty)), (1, SomeTexts.Any));

    /// <summary>One right option of several, with everything that a question can have.</summary>
    public static Gen<ExchangeQuestion> Choices { get; } = Question(
        from count in Gen.Choose(2, 5)
        from texts in SomeTexts.Any.ArrayOf(count)
        where texts.Select(t => t.ToPlainText().Trim()).Where(t => t.Length > 0).Distinct().Count() == count
        from reasons in Reasons.ArrayOf(count)
        from right in Gen.Choose(0, count - 1)
        select new ExchangeQuestion
        {
            Spot = default,
            Text = RichText.Empty,
            Options = [.. texts.Select((t, i) => new ExchangeOption(t, i == right, reasons[i]))],
        });

    /// <summary>Typed answers, the first of which is right.</summary>
    public static Gen<ExchangeQuestion> Typed { get; } = Question(
        from count in Gen.Choose(1, 3)
        from texts in SomeTexts.Plain.ArrayOf(count)
        where texts.Distinct().Count() == count
        from reasons in Reasons.ArrayOf(count)
        select new ExchangeQuestion
        {
            Spot = default,
            Text = RichText.Empty,
            Typed = [.. texts.Select((t, i) => new TypedAnswer(t, i != 1, reasons[i]))],
        });

    public static Gen<IReadOnlyList<ExchangeQuestion>> Any { get; } = Gen.Choose(1, 4)
        .SelectMany(count => Gen.OneOf(Choices, Typed).ArrayOf(count))
        .Select(q => (IReadOnlyList<ExchangeQuestion>)q);

    private static Gen<ExchangeQuestion> Question(Gen<ExchangeQuestion> answers) =>
        from question in answers
        from id in Ids
        from category in Categories
        from level in Levels
        from text in SomeTexts.Any
        from explanation in Reasons
        where text.ToPlainText().Trim().Length > 0
        select question with
        {
            Id = id,
            Category = category,
            Level = level,
            Text = text,
            Explanation = explanation,
        };
}
