using Bot.Core.Chat;
using Bot.Core.Streaks;
using Bot.Features.Data;
using Bot.Features.Streaks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Answers;

/// <summary>Everything that judging a press needs, read in one SELECT.</summary>
internal sealed record PressedQuestion
{
    public required long DispatchId { get; init; }

    public required string State { get; init; }

    public string? MessageRef { get; init; }

    public required string OptionOrder { get; init; }

    public required string Nonce { get; init; }

    public required string RevisionHash { get; init; }

    public required string QuestionJson { get; init; }

    public required long ChatId { get; init; }

    public required string Address { get; init; }

    public string? FormerAddress { get; init; }

    public required string ChatKind { get; init; }

    public required string ScheduleZone { get; init; }

    /// <summary>Answers count before this moment, in unix milliseconds.</summary>
    public required long ClosesAt { get; init; }

    public required bool IsClosed { get; init; }

    /// <summary>When the question was shown, or first tried to be, in unix milliseconds.</summary>
    public long? ShownAt { get; init; }

    public long? AccountId { get; init; }

    /// <summary>The option of the presser's first answer.</summary>
    public string? Earlier { get; init; }

    public string? StreakState { get; init; }

    /// <summary>See <see cref="StreakFeed"/>.</summary>
    public string? StreakNewer { get; init; }

    /// <summary>Whether that is the chat's address, or was until it moved.</summary>
    public bool IsAt(ChatAddress address) => address.Value == Address || address.Value == FormerAddress;

    public bool IsGroup => ChatKind != "private";

    /// <summary>The presser's streak as it stands before this press.</summary>
    public Streak Streak => StreakFeed.Apply(StreakRow.Read(StreakState), StreakNewer);

    /// <summary>When the question was shown; where nobody knows, it was there when it was pressed.</summary>
    public Instant ShownOr(EventTime press) =>
        ShownAt is { } shown ? Instant.FromUnixTimeMilliseconds(shown) : press.Earliest;

    public bool IsLate(EventTime at) => at.Earliest >= Instant.FromUnixTimeMilliseconds(ClosesAt);

    /// <summary>The option id that a button's choice <c>{place}-{nonce}</c> means; null when it is no button of this
    /// very dispatch.</summary>
    public string? OptionAt(string choice) =>
        choice.Split('-') is [var place, var nonce] && nonce == Nonce
        && int.TryParse(place, out var index) && OptionOrder.Split(' ') is var order && index < order.Length
            ? order[index]
            : null;

    public static async Task<PressedQuestion?> Read(
        BotDbContext database, long dispatchId, UserKey presser, CancellationToken cancellationToken) =>
        (await database.Database.SqlQueryRaw<PressedQuestion>(Sql, dispatchId, presser.Platform, presser.Value)
            .ToListAsync(cancellationToken)).SingleOrDefault();

    private const string Sql =
        $$"""
        SELECT d.id AS DispatchId, d.state AS State, d.message_ref AS MessageRef, d.option_order AS OptionOrder,
          d.nonce AS Nonce,
          d.revision_hash AS RevisionHash, r.json AS QuestionJson,
          c.id AS ChatId, c.address AS Address, c.former_address AS FormerAddress,
          c.kind AS ChatKind, h.zone AS ScheduleZone,
          min(p.closes_at, coalesce(p.closed_at, p.closes_at)) AS ClosesAt, p.closed_at IS NOT NULL AS IsClosed,
          coalesce(d.sent_at, d.first_attempt_at) AS ShownAt,
          a.id AS AccountId, json_extract(e.data, '$.option') AS Earlier,
          s.state AS StreakState,
          CASE WHEN a.id IS NOT NULL THEN {{StreakFeed.Sql}} END AS StreakNewer
        FROM dispatches d
        JOIN daily_posts p ON p.dispatch_id = d.id
        JOIN schedules h ON h.id = p.schedule_id
        JOIN question_revisions r ON r.hash = d.revision_hash
        JOIN chats c ON c.id = d.chat_id AND c.platform = {1}
        LEFT JOIN accounts a ON a.platform = {1} AND a.user_key = {2}
        LEFT JOIN events e ON e.dispatch_id = d.id AND e.account_id = a.id AND e.kind = 'answered'
        LEFT JOIN streaks s ON s.account_id = a.id
        WHERE d.id = {0}
        """;
}
