using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Exporting;

/// <summary>Shows a question of a bank to other programs: what is given, the question and its code as one text, the
/// place in the manual as the last line of what is said afterwards.</summary>
internal static class Outgoing
{
    public static ExchangeQuestion Of(Question question, Bank bank) => new()
    {
        Spot = default,
        Id = question.Id,
        Category = bank.Topics.FirstOrDefault(t => t.Id == question.Topic)?.Title ?? question.Topic,
        // In a plain bank, 1 is what a question has that names no level.
        Level = bank.Standard == BankStandard.Plain && question.Level == 1 ? null : question.Level,
        Text = RichText.Join(question.Given, question.Text, question.Code),
        Options = [.. question.Options.Select(o => new ExchangeOption(o.Text, o.Id == question.Answer, o.Why))],
        Typed = question.Typed ?? (question.Options.Count == 0 ? [new TypedAnswer(question.Answer, true)] : []),
        Explanation = question.Reference is { } place
            ? new RichText([new Paragraph([new Link(place.Url, [new TextRun(place.Title)])])])
            : RichText.Empty,
    };
}
