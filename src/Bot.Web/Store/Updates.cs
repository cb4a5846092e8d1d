using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Web.Store;

/// <summary>What people did, kept until the bot is done with it.</summary>
internal static class Updates
{
    private const string Columns = "id, kind, chat, person, zone, name, words, message, at";

    public static long Add(SqliteConnection db, Update update) =>
        db.Number(
            """
            INSERT INTO updates (kind, chat, person, zone, name, words, message, at)
            VALUES ($kind, $chat, $person, $zone, $name, $words, $message, $at)
            RETURNING id
            """,
            ("$kind", update.Kind), ("$chat", update.Chat), ("$person", update.Person), ("$zone", update.Zone),
            ("$name", update.Name), ("$words", update.Words), ("$message", update.Message), ("$at", update.At))!.Value;

    /// <summary>What the bot is not done with, beyond an id, in order.</summary>
    public static List<Update> Open(SqliteConnection db, long after, int most) =>
        db.Query(
            $"SELECT {Columns} FROM updates WHERE done = 0 AND id > $after ORDER BY id LIMIT $most", Map,
            ("$after", after), ("$most", most));

    /// <summary>The same for one person.</summary>
    public static List<Update> OpenOf(SqliteConnection db, string person) =>
        db.Query(
            $"SELECT {Columns} FROM updates WHERE done = 0 AND person = $person ORDER BY id", Map, ("$person", person));

    public static long LastOf(SqliteConnection db, string person) =>
        db.Number("SELECT coalesce(max(id), 0) FROM updates WHERE person = $person", ("$person", person))!.Value;

    /// <summary>Whether the bot was ever told of the room.</summary>
    public static bool RoomIsTold(SqliteConnection db) =>
        db.Number("SELECT 1 FROM updates WHERE kind = 'joined' LIMIT 1") is not null;

    public static void Finish(SqliteConnection db, long id) =>
        db.Execute("UPDATE updates SET done = 1 WHERE id = $id", ("$id", id));

    private static Update Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Kind = row.GetString(1),
        Chat = row.GetString(2),
        Person = row.GetString(3),
        Zone = row.TextOrNull(4),
        Name = row.TextOrNull(5),
        Words = row.TextOrNull(6),
        Message = row.NumberOrNull(7),
        At = row.Instant(8),
    };
}

/// <summary>Something a person did that the bot must hear of.</summary>
internal sealed record Update
{
    public const string Command = "command";
    public const string Press = "press";
    public const string Text = "text";
    public const string Joined = "joined";
    public const string Members = "members";

    public long Id { get; init; }

    public required string Kind { get; init; }

    public required string Chat { get; init; }

    public required string Person { get; init; }

    /// <summary>The time zone of the browser, as it says.</summary>
    public string? Zone { get; init; }

    /// <summary>The command's name, or the button's token.</summary>
    public string? Name { get; init; }

    /// <summary>What follows the command.</summary>
    public string? Words { get; init; }

    /// <summary>The message that carries the button.</summary>
    public long? Message { get; init; }

    public required Instant At { get; init; }
}
