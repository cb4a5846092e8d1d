using Bot.Core.Chat;
using Bot.Features.Data;
using Bot.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Tests.Data;

public sealed class StorageTests
{
    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var bot = await TestBot.Start();
        Assert.False(
            await bot.Read(db => Task.FromResult(db.Database.HasPendingModelChanges())),
            "The model changed. Add a migration: dotnet run --project tests/tools/AddMigration NAME");
    }

    [Theory]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_has_the_pragmas(string pragma, string value)
    {
        await using var bot = await TestBot.Start();
        Assert.Equal(value, await bot.Value($"PRAGMA {pragma}"));
        Assert.Equal(value, await bot.Writes.Run(
            async (db, ct) =>
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {pragma}";
                command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions
                    .GetDbTransaction(db.Database.CurrentTransaction!);
                return (await command.ExecuteScalarAsync(ct))!.ToString();
            },
            default));
    }

    [Fact]
    public async Task Moments_are_unix_milliseconds_dates_and_times_are_iso_and_enums_are_words()
    {
        await using var bot = await TestBot.Start();
        await bot.Member("ann").Types("/daily");
        await bot.Member("ann").Presses("A");
        var now = bot.Time.Now.ToUnixTimeMilliseconds().ToString();
        Assert.Equal(now, await bot.Value("SELECT sent_at FROM dispatches"));
        Assert.Equal("integer", await bot.Value("SELECT typeof(sent_at) FROM dispatches"));
        Assert.Equal(now, await bot.Value("SELECT earliest FROM events WHERE kind = 'answered'"));
        Assert.Equal("2026-03-02", await bot.Value("SELECT last_date FROM schedules"));
        Assert.Equal("09:00", await bot.Value("SELECT time FROM schedules"));
        Assert.Equal("daily_question", await bot.Value("SELECT kind FROM dispatches"));
        Assert.Equal("post", await bot.Value("SELECT operation FROM dispatches"));
        Assert.Equal("group", await bot.Value("SELECT kind FROM chats"));
        Assert.Equal("zone_changed", await bot.Value("SELECT kind FROM events WHERE account_id IS NOT NULL"));
    }

    [Fact]
    public async Task Only_this_user_can_read_the_files()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var bot = await TestBot.Start();
        await bot.Person("ann").Types("/start");
        var files = Directory.GetFiles(bot.Folder, "bot.db*");
        Assert.Contains(files, f => f.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void One_worker_at_a_time_holds_the_lock()
    {
        var folder = Directory.CreateTempSubdirectory("quizline-lock-");
        var storage = new StorageOptions { ConnectionString = $"Data Source={folder.FullName}/new/bot.db" };
        using (var first = WorkerLock.TryTake(storage))
        {
            Assert.NotNull(first);
            Assert.Null(WorkerLock.TryTake(storage));
        }
        using (var next = WorkerLock.TryTake(storage)) Assert.NotNull(next);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_adapter_reads_what_it_stored_and_can_remove_it()
    {
        await using var bot = await TestBot.Start();
        var state = bot.Service<IAdapterState>();
        await state.Set("fake", "session", "1", default);
        await state.Set("fake", "session", "2", default);
        Assert.Equal("2", await state.Get("fake", "session", default));
        Assert.Null(await state.Get("other", "session", default));
        await state.Set("fake", "session", null, default);
        Assert.Null(await state.Get("fake", "session", default));
    }
}
