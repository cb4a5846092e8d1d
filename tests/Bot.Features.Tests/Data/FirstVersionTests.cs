using Bot.Features.Data;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

namespace Bot.Features.Tests.Data;

public sealed class FirstVersionTests
{
    private const string First = "20261122033617_First";

    [Fact]
    public async Task A_database_of_the_first_version_keeps_everything_and_goes_on()
    {
        await using var old = await TestBot.Start();
        await old.Admin("boss").Types("/settings on");
        await old.Member("ann").Types("/daily");
        await old.Member("bob").Presses("B");
        await old.Stop();
        var tables = await AsFirstVersion(Path.Combine(old.Folder, "bot.db"));

        await using var bot = await TestBot.Start(after: old);
        foreach (var (table, columns, rows) in tables)
            Assert.Equal(rows, await bot.Column($"SELECT concat_ws('|', {columns}) FROM {table}"));
        await bot.Member("ann").Presses("A");
        await bot.Passes(Duration.FromDays(2));
        Assert.Equal("2", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.InRange(bot.Chat.PostsIn(bot.Group).Count(p => p.Card!.Choices.Count > 0), 2, 3);
    }

    /// <summary>Puts in its place a database that the first version made, with the same content as far as that had it.
    /// </summary>
    private static async Task<List<(string Table, string Columns, List<string> Rows)>> AsFirstVersion(string file)
    {
        SqliteConnection.ClearAllPools();
        await using (var database = new BotDbContext(
            new DbContextOptionsBuilder<BotDbContext>().UseSqlite($"Data Source={file}.first;Pooling=False").Options))
            await database.GetService<IMigrator>().MigrateAsync(First);
        var tables = new List<(string, string, List<string>)>();
        await using (var first = new SqliteConnection($"Data Source={file}.first;Pooling=False"))
        {
            await first.OpenAsync();
            Column(first, $"PRAGMA foreign_keys = OFF; ATTACH '{file}' AS now;");
            foreach (var table in Column(first, "SELECT name FROM main.sqlite_master WHERE type = 'table'"
                + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"))
            {
                var columns = string.Join(
                    ", ", Column(first, $"SELECT name FROM pragma_table_info('{table}', 'main')"));
                Column(first, $"INSERT INTO main.{table}({columns}) SELECT {columns} FROM now.{table}");
                tables.Add((table, columns, Column(first, $"SELECT concat_ws('|', {columns}) FROM main.{table}")));
            }
        }
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(file + part);
        File.Move($"{file}.first", file);
        return tables;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetValue(0).ToString() ?? "");
        return values;
    }
}
