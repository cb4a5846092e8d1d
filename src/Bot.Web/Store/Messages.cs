using Bot.Web.Live;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Web.Store;

/// <summary>What stands in the chats. Every insert and edit takes the next number of the one change sequence.</summary>
internal static class Messages
{
    private const string NextSeq = "(SELECT coalesce(max(seq), 0) + 1 FROM messages)";
    private const string Columns = "id, seq, chat, only_for, author, kind, body, reply_to, at, edited_at";

    /// <summary>Shows a message unless one of the same source is there.</summary>
    /// <returns>Its id, or the id of the one that was there.</returns>
    public static long Add(SqliteConnection db, NewMessage message)
    {
        if (db.Number("SELECT id FROM messages WHERE source = $source", ("$source", message.Source)) is { } shown)
            return shown;
        return db.Number(
            $"""
            INSERT INTO messages (seq, chat, only_for, author, kind, body, reply_to, at, source)
            VALUES ({NextSeq}, $chat, $onlyFor, $author, $kind, $body, $replyTo, $at, $source)
            RETURNING id
            """,
            ("$chat", message.Chat), ("$onlyFor", message.OnlyFor), ("$author", message.Author),
            ("$kind", message.Kind), ("$body", message.Body), ("$replyTo", message.ReplyTo), ("$at", message.At),
            ("$source", message.Source))!.Value;
    }

    /// <summary>The card's JSON; null when the chat has no such card.</summary>
    public static string? Card(SqliteConnection db, string chat, long id) =>
        db.Query(
            "SELECT body FROM messages WHERE id = $id AND chat = $chat AND kind = 'card'", r => r.GetString(0),
            ("$id", id), ("$chat", chat)).SingleOrDefault();

    public static void Edit(SqliteConnection db, long id, string body, long? replyTo, Instant at) =>
        db.Execute(
            $"UPDATE messages SET seq = {NextSeq}, body = $body, reply_to = $replyTo, edited_at = $at WHERE id = $id",
            ("$id", id), ("$body", body), ("$replyTo", replyTo), ("$at", at));

    public static bool Stands(SqliteConnection db, string chat, long id, string? seenBy = null) =>
        db.Number(
            """
            SELECT 1 FROM messages
            WHERE id = $id AND chat = $chat AND ($who IS NULL OR only_for IS NULL OR only_for = $who)
            """,
            ("$id", id), ("$chat", chat), ("$who", seenBy)) is not null;

    public static long LastSeq(SqliteConnection db) => db.Number("SELECT coalesce(max(seq), 0) FROM messages")!.Value;

    /// <summary>What this person may see and has not seen since a cursor, oldest change first.</summary>
    public static List<MessageView> Changes(SqliteConnection db, string person, bool inRoom, long after, int most) =>
        db.Query(
            $"""
            SELECT {Columns} FROM messages
            WHERE seq > $after
              AND (chat = $own OR (chat = 'room' AND $inRoom AND (only_for IS NULL OR only_for = $person)))
            ORDER BY seq LIMIT $most
            """,
            Map, ("$after", after), ("$own", WebNames.PrivateChat(person)), ("$inRoom", inRoom), ("$person", person),
            ("$most", most));

    /// <summary>The newest messages of a chat, or those before an id; oldest first.</summary>
    public static ChatPage Page(SqliteConnection db, string person, string chat, long before, int most)
    {
        var newestFirst = db.Query(
            $"""
            SELECT {Columns} FROM messages
            WHERE chat = $chat AND id < $before AND (only_for IS NULL OR only_for = $person)
            ORDER BY id DESC LIMIT $most
            """,
            Map, ("$chat", chat), ("$before", before), ("$person", person), ("$most", most + 1));
        var hasEarlier = newestFirst.Count > most;
        return new ChatPage(MessageView.ChatFor(chat), [.. newestFirst.Take(most).Reverse()], hasEarlier);
    }

    private static MessageView Map(SqliteDataReader row) =>
        MessageView.Of(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), notice: !row.IsDBNull(3), row.TextOrNull(4),
            row.GetString(5), row.GetString(6), row.NumberOrNull(7), row.GetInt64(8), edited: !row.IsDBNull(9));
}

/// <summary>A message to show.</summary>
internal sealed record NewMessage
{
    public required string Chat { get; init; }

    /// <summary>Set for a notice.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Null: the bot.</summary>
    public string? Author { get; init; }

    public required string Kind { get; init; }

    public string Body { get; init; } = "";

    public long? ReplyTo { get; init; }

    public required Instant At { get; init; }

    /// <summary>What it came from; the same source shows nothing twice.</summary>
    public required string Source { get; init; }
}
