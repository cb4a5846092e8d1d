using System.Text.Json;
using Bot.Core.Streaks;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Streaks;

/// <summary>Makes every streak anew from the events.</summary>
public sealed class RebuildStreaks(WriteQueue writes, BotDbContext database)
{
    /// <summary>Replaces all streaks; each learner's in a write of its own.</summary>
    /// <returns>How many learners have a streak.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var learners = await database.Streaks.Select(s => s.AccountId)
            .Union(database.Events.Where(e => e.AccountId != null).Select(e => e.AccountId!.Value))
            .ToListAsync(cancellationToken);
        foreach (var account in learners)
            await writes.Run((db, ct) => Rebuild(db, account, ct), cancellationToken);
        return learners.Count;
    }

    private static async Task<bool> Rebuild(BotDbContext db, long account, CancellationToken cancellationToken)
    {
        await db.Streaks.Where(s => s.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        var history = (await db.Database.SqlQueryRaw<History>(Sql, account).ToListAsync(cancellationToken)).Single();
        var answers = Answers(history.Answers).ToList();
        if (answers.Count == 0) return true;

        // What came after the last answer is not counted yet, just as while the worker runs.
        var through = answers.Max(a => a.Id);
        var streak = StreakFeed.Read(history.Others).Where(e => e.Id < through).Concat(answers).OrderBy(e => e.Id)
            .Aggregate(Streak.None, (current, next) => current.Apply(next.Event));
        db.Streaks.Add(
            new StreakRow { AccountId = account, ThroughEventId = through, State = StreakRow.Write(streak) });
        return true;
    }

    private static IEnumerable<(long Id, StreakEvent Event)> Answers(string json) =>
        JsonSerializer.Deserialize<JsonElement[]>(json)!.Select(
            row => (row[0].GetInt64(), (StreakEvent)new QuestionAnswered(
                Instant.FromUnixTimeMilliseconds(row[1].GetInt64()),
                Instant.FromUnixTimeMilliseconds(row[2].GetInt64()),
                row[3].GetInt64() == 1)));

    private const string Sql =
        $$"""
        SELECT {{StreakFeed.Sql}} AS Others,
          (SELECT json_group_array(json_array(
              e.id, json_extract(e.data, '$.shown'), e.earliest, json_extract(e.data, '$.right')))
           FROM events e
           WHERE e.account_id = a.id AND e.kind = 'answered') AS Answers
        FROM accounts a LEFT JOIN streaks s ON s.account_id = a.id
        WHERE a.id = {0}
        """;

    private sealed record History(string Others, string Answers);
}
