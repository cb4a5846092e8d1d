using Microsoft.Data.Sqlite;
using NodaTime;
using Values = System.ReadOnlySpan<(string Name, object? Value)>;

namespace Bot.Web.Store;

/// <summary>Short ways to run a statement with <c>$name</c> parameters.</summary>
internal static class Sql
{
    public static int Execute(this SqliteConnection db, string sql, params Values with)
    {
        using var command = Command(db, sql, with);
        return command.ExecuteNonQuery();
    }

    /// <summary>The rows, or an empty list.</summary>
    public static List<T> Query<T>(
        this SqliteConnection db, string sql, Func<SqliteDataReader, T> map, params Values with)
    {
        using var command = Command(db, sql, with);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>The only value, or null when there is no row.</summary>
    public static long? Number(this SqliteConnection db, string sql, params Values with)
    {
        using var command = Command(db, sql, with);
        return command.ExecuteScalar() is long number ? number : null;
    }

    public static string? TextOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Instant Instant(this SqliteDataReader row, int column) =>
        NodaTime.Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static SqliteCommand Command(SqliteConnection db, string sql, Values with)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in with) command.Parameters.AddWithValue(name, Stored(value));
        return command;
    }

    private static object Stored(object? value) =>
        value is Instant at ? at.ToUnixTimeMilliseconds() : value ?? DBNull.Value;
}
