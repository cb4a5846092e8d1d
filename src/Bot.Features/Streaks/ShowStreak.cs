using Bot.Core.Chat;
using Bot.Core.Streaks;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Streaks;

/// <summary><c>/streak</c>: how the asker's streak stands; <c>/streak why</c>: day by day.</summary>
internal sealed class ShowStreak(BotDbContext database, TimeProvider clock) : ICommandHandler
{
    public string Name => "streak";

    public async Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken)
    {
        if (incoming.From is not { } asker) return Reply.To(incoming, Card.Of(StreakTexts.AskInPrivate));
        if (await Read(asker.Key, cancellationToken) is not { Answered: > 0 } streak)
            return Reply.To(incoming, Card.Of(StreakTexts.NoneYet));
        var view = streak.At(clock.Now());
        var asksWhy = arguments.Equals("why", StringComparison.OrdinalIgnoreCase);
        return Reply.To(incoming, Card.Of(asksWhy ? StreakTexts.Why(view) : StreakTexts.Whole(view)));
    }

    private async Task<Streak?> Read(UserKey learner, CancellationToken cancellationToken)
    {
        var row = (await database.Database.SqlQueryRaw<Stored>(Sql, learner.Platform, learner.Value)
            .ToListAsync(cancellationToken)).SingleOrDefault();
        return row is null ? null : StreakFeed.Apply(StreakRow.Read(row.State), row.Newer);
    }

    private const string Sql =
        $$"""
        SELECT s.state AS State, {{StreakFeed.Sql}} AS Newer
        FROM accounts a LEFT JOIN streaks s ON s.account_id = a.id
        WHERE a.platform = {0} AND a.user_key = {1}
        """;

    private sealed record Stored(string? State, string? Newer);
}
