using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Chats;
using Bot.Features.Daily;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Answers;

/// <summary>The "Why?" under a question of a group or channel: explains it in private, to whoever has answered it, and
/// after its close to everybody. Only reads: who asks why has not subscribed to anything.</summary>
internal sealed class ExplainInPrivate(
    BotDbContext database, ButtonKeys keys, RevisionCache revisions, DailyContent content, TimeProvider clock)
{
    /// <summary>The explanation that a start link asks for; null when the payload is none of a known question's.
    /// </summary>
    public async Task<Card?> Find(Incoming start, string payload, CancellationToken cancellationToken)
    {
        if (start.From is not { } asker) return null;
        if (keys.Read(StartPayload.ToToken(payload)) is not { Kind: ButtonKind.Why } token) return null;
        var asked = await PressedQuestion.Read(database, token.Subject, asker.Key, cancellationToken);
        if (asked is null || asked.Nonce != token.Choice) return null;

        var card = Verdict(asked) ?? (asked.IsLate(start.At)
            ? await Closed(asked, cancellationToken)
            : Card.Of(AnswersTexts.AnswerThereFirst(asked.ChatKind)));
        return await HasOneOfTheirOwn(start.Chat, cancellationToken)
            ? card
            : card with { Footer = RichText.Join(card.Footer, AnswersTexts.OneOfYourOwn) };
    }

    /// <summary>What the asker was told at the answer; null without one.</summary>
    private Card? Verdict(PressedQuestion asked)
    {
        var question = revisions.Read(asked.RevisionHash, asked.QuestionJson);
        if (asked.Earlier is not { } earlier || question.OptionOf(earlier) is not { } chosen) return null;
        return AnswersTexts.Answer(new TakenAnswer(TakenAs.Counted)
        {
            Verdict = new Verdict(question, chosen),
            Order = asked.OptionOrder.Split(' '),
            Streak = asked.Streak.At(clock.Now()),
        }).Details;
    }

    private async Task<Card> Closed(PressedQuestion asked, CancellationToken cancellationToken)
    {
        var question = await database.Dispatches.AsNoTracking().Include(d => d.Revision)
            .SingleAsync(d => d.Id == asked.DispatchId, cancellationToken);
        return await content.Closed(database, question, isPrivate: false, cancellationToken);
    }

    private Task<bool> HasOneOfTheirOwn(ChatAddress chat, CancellationToken cancellationToken) =>
        database.Schedules.AnyAsync(
            s => s.IsOn && s.Chat!.State == ChatState.Active
                && s.Chat.Platform == chat.Platform && s.Chat.Address == chat.Value,
            cancellationToken);
}
