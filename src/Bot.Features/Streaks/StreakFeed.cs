using System.Text.Json;
using Bot.Core.Streaks;
using NodaTime;

namespace Bot.Features.Streaks;

/// <summary>The events that a streak has not counted yet: zone changes of the learner, and questions delivered to the
/// learner's chats. Those are the private chat while its daily question is on, and groups in which the learner answered
/// in the 14 days before.</summary>
internal static class StreakFeed
{
    /// <summary>A scalar SQL expression over <c>a.id</c> (the account) and <c>s.through_event_id</c>: a JSON array of
    /// [event id, kind, moment, zone], oldest first.</summary>
    public const string Sql =
        """
        (SELECT json_group_array(json_array(n.id, n.kind, n.earliest, n.zone) ORDER BY n.id) FROM (
          SELECT z.id, z.kind, z.earliest, json_extract(z.data, '$.zone') AS zone FROM events z
          WHERE z.account_id = a.id AND z.kind = 'zone_changed' AND z.id > coalesce(s.through_event_id, 0)
          UNION ALL
          SELECT d.id, d.kind, d.earliest, NULL FROM events d
          WHERE d.kind = 'delivered' AND d.id > coalesce(s.through_event_id, 0)
            AND d.chat_id IN (SELECT c.id FROM chats c WHERE c.account_id = a.id)
            AND json_extract(d.data, '$.scheduled')
          UNION ALL
          SELECT d.id, d.kind, d.earliest, NULL FROM events d
          WHERE d.kind = 'delivered' AND d.id > coalesce(s.through_event_id, 0)
            AND d.chat_id IN (
              SELECT DISTINCT m.chat_id FROM events m JOIN chats g ON g.id = m.chat_id AND g.kind <> 'private'
              WHERE m.account_id = a.id AND m.kind = 'answered')
            AND EXISTS (
              SELECT 1 FROM events m WHERE m.account_id = a.id AND m.chat_id = d.chat_id AND m.kind = 'answered'
                AND m.id < d.id AND m.earliest >= d.earliest - 1209600000)
        ) n)
        """;

    /// <summary>The streak with those events counted.</summary>
    public static Streak Apply(Streak streak, string? newer) =>
        Read(newer).Aggregate(streak, (current, next) => current.Apply(next.Event));

    /// <summary>The events of such an array with their ids.</summary>
    public static IEnumerable<(long Id, StreakEvent Event)> Read(string? json)
    {
        foreach (var row in JsonSerializer.Deserialize<JsonElement[]>(json ?? "[]")!)
        {
            var at = Instant.FromUnixTimeMilliseconds(row[2].GetInt64());
            yield return (row[0].GetInt64(), row[1].GetString() is "delivered"
                ? new QuestionDelivered(at)
                : new ZoneChanged(at, row[3].GetString()!));
        }
    }
}
