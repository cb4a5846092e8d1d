using Bot.Core.Chat;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Daily;
using Bot.Features.Inbox;
using Bot.Features.Outbox;
using Bot.Telegram.Messages;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>What stands in the database when a story is over.</summary>
internal sealed record Ledger(
    IReadOnlyList<DailyPost> Posts,
    IReadOnlyList<Dispatch> Dispatches,
    IReadOnlyDictionary<(long Dispatch, long Person), string> Answers,
    IReadOnlyList<ChatRow> Chats,
    IReadOnlyList<FailedEvent> Failed)
{
    public static Task<Ledger> Read(Worker worker) => worker.Reads(async database => new Ledger(
        await database.DailyPosts.AsNoTracking().Include(p => p.Dispatch!.Revision).ToListAsync(),
        await database.Dispatches.AsNoTracking().Include(d => d.Chat).ToListAsync(),
        (await database.Events.Where(e => e.Kind == EventKind.Answered)
            .Join(database.Accounts, e => e.AccountId, a => a.Id, (e, a) => new { e.DispatchId, a.UserKey, e.Data })
            .ToListAsync())
        .ToDictionary(a => (a.DispatchId!.Value, TelegramNames.UserId(new UserKey("telegram", a.UserKey))!.Value),
            a => a.Data),
        await database.Chats.AsNoTracking().ToListAsync(),
        await database.FailedEvents.AsNoTracking().ToListAsync()));

    public DailyPost Post(long dispatch) => Posts.Single(p => p.DispatchId == dispatch);

    public DispatchState StateOf(long dispatch) => Dispatches.Single(d => d.Id == dispatch).State;

    /// <summary>Whether the person's answer to this question of this chat is kept.</summary>
    public bool HasAnswer(Place place, string questionId) => Posts.Any(p =>
        p.Dispatch!.Revision!.QuestionId == questionId && ChatOf(p.DispatchId) == place.ChatId
        && Answers.ContainsKey((p.DispatchId, place.Person.Id)));

    public long? ChatOf(long dispatch) =>
        TelegramNames.ChatId(Dispatches.Where(d => d.Id == dispatch).Select(d => d.Chat!.ToAddress()).Single());

    /// <summary>Which message a post is, as the worker knows it.</summary>
    public long? MessageOf(long dispatch) =>
        Dispatches.Single(d => d.Id == dispatch).MessageRef is { } shown
            ? TelegramMessageRef.Read(new MessageRef(shown))?.Id
            : null;
}
