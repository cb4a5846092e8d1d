using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Daily;

/// <summary>Makes the cards of the ledger's daily lines at the moment of sending.</summary>
internal sealed class DailyContent(DailyCards cards) : IDispatchContent
{
    public IReadOnlyList<DispatchKind> Kinds { get; } =
        [DispatchKind.DailyQuestion, DispatchKind.DailyUpdate, DispatchKind.DailyReveal];

    public async Task<Card?> Card(BotDbContext database, Dispatch dispatch, CancellationToken cancellationToken)
    {
        var postId = dispatch.TargetId ?? dispatch.Id;
        var post = await database.DailyPosts.AsNoTracking().SingleAsync(p => p.DispatchId == postId, cancellationToken);
        var isPrivate = dispatch.Chat!.Kind is ChatKind.Private;
        return dispatch.Kind switch
        {
            DispatchKind.DailyReveal => await RevealBelow(database, dispatch.Target!, cancellationToken),
            DispatchKind.DailyUpdate when post.ClosedAt is not null =>
                await Closed(database, dispatch.Target!, isPrivate, cancellationToken),
            _ => await Open(database, dispatch.Target ?? dispatch, post, isPrivate, cancellationToken),
        };
    }

    /// <summary>The question, open.</summary>
    public async Task<Card> Open(
        BotDbContext database, Dispatch question, DailyPost post, bool isPrivate, CancellationToken cancellationToken)
    {
        var split = await Split(database, post.DispatchId, cancellationToken);
        var last = post.RevealsId is null ? null : await database.Dispatches.AsNoTracking().Include(d => d.Revision)
            .SingleAsync(d => d.Id == post.RevealsId, cancellationToken);
        var opening = last is null ? RichText.Empty : await Reveal(database, last, isPrivate, cancellationToken);
        return cards.Open(question, post.ClosesAt, isPrivate ? null : split.Values.Sum(), opening);
    }

    /// <summary>The question, closed.</summary>
    public async Task<Card> Closed(
        BotDbContext database, Dispatch question, bool isPrivate, CancellationToken cancellationToken) =>
        cards.Closed(question, await Split(database, question.Id, cancellationToken), isPrivate);

    private static async Task<RichText> Reveal(
        BotDbContext database, Dispatch closed, bool isPrivate, CancellationToken cancellationToken)
    {
        var (question, order, right, total) = await Result(database, closed, cancellationToken);
        return total == 0 ? RichText.Empty : DailyTexts.Reveal(question, order, right, total, isPrivate);
    }

    private static async Task<Card?> RevealBelow(
        BotDbContext database, Dispatch closed, CancellationToken cancellationToken)
    {
        var (question, order, right, total) = await Result(database, closed, cancellationToken);
        return total == 0 ? null : new Card
        {
            Body = DailyTexts.RevealBelow(question, order, right, total),
            Silent = true,
            ReplyTo = Ref(closed),
        };
    }

    private static async Task<(Question Question, string[] Order, int Right, int Total)> Result(
        BotDbContext database, Dispatch closed, CancellationToken cancellationToken)
    {
        var split = await Split(database, closed.Id, cancellationToken);
        var question = closed.Revision!.ToQuestion();
        return (question, closed.OptionOrder!.Split(' '), split.GetValueOrDefault(question.Answer), split.Values.Sum());
    }

    private static MessageRef? Ref(Dispatch shown) => shown.MessageRef is { } value ? new MessageRef(value) : null;

    private static async Task<IReadOnlyDictionary<string, int>> Split(
        BotDbContext database, long postId, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<OptionCount>(
            $"""
             SELECT json_extract(data, '$.option') AS Option, count(*) AS Count FROM events
             WHERE dispatch_id = {postId} AND kind = 'answered' GROUP BY 1
             """).ToListAsync(cancellationToken)).ToDictionary(c => c.Option, c => c.Count);

    private sealed record OptionCount(string Option, int Count);
}
