using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Support;

/// <summary>Looks into database files, as they are at this moment; a worker may use them meanwhile.</summary>
internal static class Rows
{
    /// <summary>The rows of a query.</summary>
    public static List<T> Of<T>(string database, string sql, Func<SqliteDataReader, T> map)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 20000";
        command.ExecuteNonQuery();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>The only number of a query.</summary>
    public static long Number(string database, string sql) => Of(database, sql, r => r.GetInt64(0)).Single();

    /// <summary>Changes a database that no worker uses.</summary>
    public static void Change(string database, string sql) => Of(database, sql, _ => 0);

    /// <summary>The rows that a killed worker left. They are read from a copy, so that the next worker finds the files
    /// as they were left.</summary>
    public static List<T> LeftIn<T>(string database, string sql, Func<SqliteDataReader, T> map)
    {
        var copy = Directory.CreateTempSubdirectory("quizline-copy-");
        foreach (var part in new[] { database, database + "-wal" }.Where(File.Exists))
            File.Copy(part, Path.Combine(copy.FullName, Path.GetFileName(part)));
        var rows = Of(Path.Combine(copy.FullName, Path.GetFileName(database)), sql, map);
        copy.Delete(recursive: true);
        return rows;
    }
}
