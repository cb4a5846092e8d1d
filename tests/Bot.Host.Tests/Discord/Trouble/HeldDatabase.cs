using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Discord.Trouble;

/// <summary>Somebody else holds the database: until this is over, nothing is committed.</summary>
internal sealed class HeldDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    public HeldDatabase(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Pooling=false");
        _connection.Open();
        Does("BEGIN IMMEDIATE");
    }

    public void Dispose()
    {
        Does("ROLLBACK");
        _connection.Dispose();
    }

    private void Does(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
