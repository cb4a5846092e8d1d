using System.Text;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Bot.Testing;

/// <summary>Everything that a database holds, as text: two equal texts mean that nothing was changed.</summary>
public static class DatabaseText
{
    /// <summary>All rows of all tables, or of those named.</summary>
    public static Task<string> Tables(this TestBot bot, params IReadOnlyList<string> names) =>
        bot.Read(async database =>
        {
            var tables = names.Count > 0 ? names : await database.Database.SqlQueryRaw<string>(
                "SELECT name AS Value FROM sqlite_master"
                + " WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name")
                .ToListAsync();
            var text = new StringBuilder();
            foreach (var table in tables)
            {
                text.Append("== ").AppendLine(table);
                foreach (var row in await Rows(database, $"SELECT * FROM \"{table}\""))
                    text.AppendLine(string.Join('|', row));
            }
            return text.ToString();
        });

    /// <summary>The first value of a query.</summary>
    public static Task<string?> Value(this TestBot bot, string sql) => bot.Read(async database =>
        (await Rows(database, sql)).FirstOrDefault()?[0]?.ToString());

    /// <summary>The first column of a query.</summary>
    public static Task<List<string>> Column(this TestBot bot, string sql) => bot.Read(async database =>
        (await Rows(database, sql)).ConvertAll(row => row[0]?.ToString() ?? ""));

    private static async Task<List<object?[]>> Rows(BotDbContext database, string sql)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(v => v is DBNull ? null : v is byte[] bytes ? Convert.ToHexString(bytes) : v)]);
        }
        return rows;
    }
}
