using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Features.Daily;

/// <summary>Makes the cards of a daily question.</summary>
internal sealed class DailyCards(CurrentBank content, ButtonKeys keys)
{
    /// <summary>The question while it is open.</summary>
    /// <param name="dispatch">The post, with its revision.</param>
    /// <param name="closesAt">Until when answers count.</param>
    /// <param name="answers">How many answered; null in a private chat.</param>
    /// <param name="opening">A first line, such as the last question's key; may be empty.</param>
    public Card Open(Dispatch dispatch, Instant closesAt, int? answers, RichText opening)
    {
        var question = dispatch.Revision!.ToQuestion();
        return new Card
        {
            Body = RichText.Join(opening, DailyTexts.Heading(question, content.Bank), Asked(question)),
            Choices = [.. Shown(dispatch, question).Select((option, place) => new Choice
            {
                Letter = OptionOrder.Letter(place),
                Text = option.Text,
                Token = keys.Pack(ButtonKind.Answer, dispatch.Id, $"{place}-{dispatch.Nonce}"),
            })],
            Footer = DailyTexts.OpenFooter(closesAt, answers),
            StartLinks = answers is null ? [] : [WhyLink(dispatch)],
        };
    }

    /// <summary>The question once it is closed: key marked, reasons told, nothing to press.</summary>
    /// <param name="dispatch">The post, with its revision.</param>
    /// <param name="split">How many chose each option.</param>
    /// <param name="isPrivate">One learner's own chat: the split is that learner's answer.</param>
    public Card Closed(Dispatch dispatch, IReadOnlyDictionary<string, int> split, bool isPrivate)
    {
        var question = dispatch.Revision!.ToQuestion();
        var options = Shown(dispatch, question);
        return new Card
        {
            Body = RichText.Join(DailyTexts.ClosedHeading(question, content.Bank), Asked(question)),
            Choices = [.. options.Select((option, place) => new Choice
            {
                Letter = OptionOrder.Letter(place),
                Text = option.Text,
                Mark = MarkOf(option, question, isPrivate && split.ContainsKey(option.Id)),
                Note = isPrivate
                    ? OwnNote(option, split)
                    : DailyTexts.Share(split.GetValueOrDefault(option.Id), split.Values.Sum()),
            })],
            Footer = RichText.Join(
                isPrivate && split.Count == 0 ? DailyTexts.NotAnswered : RichText.Empty,
                DailyTexts.Reasons(question, options),
                AnswersTexts.Source(question)),
        };
    }

    private StartLink WhyLink(Dispatch dispatch) => new(
        DailyTexts.Why, StartPayload.Of(keys.Pack(ButtonKind.Why, dispatch.Id, dispatch.Nonce!)));

    private static RichText Asked(Question question) => RichText.Join(question.Given, question.Text, question.Code);

    private static List<Option> Shown(Dispatch dispatch, Question question) =>
        [.. dispatch.OptionOrder!.Split(' ').Select(question.OptionOf).OfType<Option>()];

    private static ChoiceMark MarkOf(Option option, Question question, bool isChosen) =>
        option.Id == question.Answer ? ChoiceMark.Right : isChosen ? ChoiceMark.Wrong : ChoiceMark.None;

    private static string? OwnNote(Option option, IReadOnlyDictionary<string, int> split) =>
        split.ContainsKey(option.Id) ? DailyTexts.YourAnswer : null;
}
