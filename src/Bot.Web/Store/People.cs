using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Web.Store;

/// <summary>Who there is, who is in the room, and how far everyone has read.</summary>
internal static class People
{
    public static void Know(SqliteConnection db, string person, Instant at) =>
        db.Execute(
            "INSERT INTO people (name, came_at) VALUES ($name, $at) ON CONFLICT DO NOTHING",
            ("$name", person), ("$at", at));

    public static bool IsMember(SqliteConnection db, string person) =>
        db.Number("SELECT 1 FROM members WHERE person = $person", ("$person", person)) is not null;

    /// <summary>The people in the room, the longest-standing first.</summary>
    public static List<string> Members(SqliteConnection db) =>
        db.Query("SELECT person FROM members ORDER BY place", r => r.GetString(0));

    public static void Join(SqliteConnection db, string person) =>
        db.Execute("INSERT INTO members (person) VALUES ($person)", ("$person", person));

    public static void Leave(SqliteConnection db, string person) =>
        db.Execute("DELETE FROM members WHERE person = $person", ("$person", person));

    /// <summary>The last message this person has read in a chat; 0: none.</summary>
    public static long ReadUpTo(SqliteConnection db, string person, string chat) =>
        db.Number(
            "SELECT message FROM reads WHERE person = $person AND chat = $chat",
            ("$person", person), ("$chat", chat)) ?? 0;

    public static void Read(SqliteConnection db, string person, string chat, long message) =>
        db.Execute(
            """
            INSERT INTO reads (person, chat, message) VALUES ($person, $chat, $message)
            ON CONFLICT DO UPDATE SET message = max(message, excluded.message)
            """,
            ("$person", person), ("$chat", chat), ("$message", message));
}
