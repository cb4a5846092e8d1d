using Microsoft.Data.Sqlite;

namespace Bot.ContentTools.Statistics.Answers;

/// <summary>An answer that counted.</summary>
internal readonly record struct GivenAnswer(string Question, long Person, string Option, bool IsRight);

/// <summary>Reads the answers from a database, also while a worker writes to it.</summary>
internal static class AnswerLog
{
    private const string Query = """
        SELECT r.question_id, a.person_id, json_extract(e.data, '$.option'), json_extract(e.data, '$.right')
        FROM events e
        JOIN dispatches d ON d.id = e.dispatch_id
        JOIN question_revisions r ON r.hash = d.revision_hash
        JOIN accounts a ON a.id = e.account_id
        WHERE e.kind = 'answered' AND json_valid(e.data)
        ORDER BY e.id
        """;

    /// <summary>All of them, oldest first.</summary>
    /// <exception cref="AnswersUnreadableException">The message is a sentence.</exception>
    public static IReadOnlyList<GivenAnswer> Read(string file)
    {
        if (!File.Exists(file)) throw new AnswersUnreadableException($"There is no database '{file}'.");
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Query;
            using var reader = command.ExecuteReader();
            var answers = new List<GivenAnswer>();
            while (reader.Read())
                answers.Add(new GivenAnswer(
                    reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? "" : reader.GetString(2),
                    !reader.IsDBNull(3) && reader.GetBoolean(3)));
            return answers;
        }
        catch (SqliteException fault)
        {
            throw new AnswersUnreadableException(
                $"The answers in '{file}' cannot be read; is it a database of this bot? ({fault.Message})");
        }
    }
}
