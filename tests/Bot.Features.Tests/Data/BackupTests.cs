using Bot.Features.Data;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Data;

public sealed class BackupTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_backup_while_writes_go_on_is_one_consistent_state()
    {
        await using var bot = await TestBot.Start();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                await bot.Writes.Run(
                    (db, ct) => db.Database.ExecuteSqlAsync(
                        $"INSERT INTO adapter_state VALUES ('a', {i}, 'x'), ('b', {i}, 'x')", ct),
                    default);
        });
        for (var copy = 0; copy < 5; copy++)
        {
            var target = Path.Combine(bot.Folder, $"copy-{copy}.db");
            Assert.Null(BackupDatabase.Run(Storage(bot), target));
            Assert.Equal("ok", Query(target, "PRAGMA integrity_check"));
            Assert.Equal("0", Query(target, "SELECT count(*) % 2 FROM adapter_state"));
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        }
        await stop.CancelAsync();
        await writing;
        Assert.Empty(Directory.GetFiles(bot.Folder, "*.part"));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_made_is_refused_with_a_sentence()
    {
        await using var bot = await TestBot.Start();
        var existing = Path.Combine(bot.Folder, "existing");
        await File.WriteAllTextAsync(existing, "precious");
        Assert.Contains("never overwrites", BackupDatabase.Run(Storage(bot), existing));
        Assert.Equal("precious", await File.ReadAllTextAsync(existing));
        Assert.Contains("never overwrites", BackupDatabase.Run(Storage(bot), Storage(bot).File));
        Assert.Contains("no folder", BackupDatabase.Run(Storage(bot), Path.Combine(bot.Folder, "none", "copy")));
        var nothing = new StorageOptions { ConnectionString = $"Data Source={bot.Folder}/none.db" };
        Assert.Contains("no database", BackupDatabase.Run(nothing, Path.Combine(bot.Folder, "copy")));
        Assert.False(File.Exists(nothing.File));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_a_sentence_and_left_as_it_is()
    {
        await using var bot = await TestBot.Start();
        await Execute(bot, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0');""");
        var before = await bot.Tables();
        var problem = await Prepare(bot);
        Assert.Contains("newer version", problem);
        Assert.Contains("29990101000000_FromTheFuture", problem);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task A_file_that_is_no_database_and_one_that_cannot_be_made_are_refused_with_a_sentence()
    {
        await using var bot = await TestBot.Start();
        var file = Storage(bot).File;
        await bot.Stop();
        SqliteConnection.ClearAllPools();
        foreach (var old in Directory.GetFiles(bot.Folder, "bot.db*")) File.Delete(old);
        await File.WriteAllTextAsync(file, new string('x', 5_000));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => TestBot.Start(after: bot));
        Assert.Contains("cannot be used", fault.Message);

        File.Delete(file);
        Directory.CreateDirectory(file);
        fault = await Assert.ThrowsAsync<InvalidOperationException>(() => TestBot.Start(after: bot));
        Assert.Contains("cannot be used", fault.Message);
    }

    [Fact]
    public async Task A_worker_killed_while_it_migrated_does_not_keep_the_next_one_waiting()
    {
        await using var bot = await TestBot.Start();
        await Execute(bot, """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
                "Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT OR IGNORE INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 08:00:00');
            """);
        Assert.Null(await Prepare(bot).WaitAsync(Patience, TimeProvider.System));
    }

    private static StorageOptions Storage(TestBot bot) =>
        new() { ConnectionString = $"Data Source={Path.Combine(bot.Folder, "bot.db")}" };

    private static async Task<string?> Prepare(TestBot bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().Run(default);
    }

    private static Task Execute(TestBot bot, string sql) =>
        bot.Writes.Run((db, ct) => db.Database.ExecuteSqlRawAsync(sql, ct), default);

    private static string? Query(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
