using Bot.Features.Data;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Features.Tests.Data;

/// <summary>This assembly stands in for a later version, which has one migration more.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task An_older_database_is_backed_up_before_it_is_migrated()
    {
        await using var bot = await TestBot.Start();
        await bot.Person("ann").Types("/start");
        Assert.Null(await RunNextVersion(bot));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM sqlite_master WHERE name = 'news'"));

        var backup = Assert.Single(Directory.GetFiles(bot.Folder, "bot.db.before-update-*"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
        using var connection = new SqliteConnection($"Data Source={backup};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT (SELECT count(*) FROM chats) || ' ' || (SELECT count(*) FROM sqlite_master WHERE name = 'news')";
        Assert.Equal("1 0", command.ExecuteScalar());

        Assert.Null(await RunNextVersion(bot));
        Assert.Single(Directory.GetFiles(bot.Folder, "bot.db.before-update-*"));
    }

    [Fact]
    public async Task A_new_database_needs_no_backup()
    {
        await using var bot = await TestBot.Start();
        Assert.Empty(Directory.GetFiles(bot.Folder, "*before-update*"));
    }

    private static async Task<string?> RunNextVersion(TestBot bot)
    {
        var storage = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(bot.Folder, "bot.db")}" };
        await using var next = new BotDbContext(new DbContextOptionsBuilder<BotDbContext>()
            .UseSqlite(
                storage.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(UpdateTests).Assembly.FullName))
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options);
        return await new PrepareDatabase(
            next, Options.Create(storage), bot.Time, NullLogger<PrepareDatabase>.Instance).Run(default);
    }

    [DbContext(typeof(BotDbContext)), Migration("20261122033617_First")]
    internal sealed class First : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            throw new InvalidOperationException("It is there.");
    }

    [DbContext(typeof(BotDbContext)), Migration("20261122043008_Topics")]
    internal sealed class Topics : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            throw new InvalidOperationException("It is there.");
    }

    [DbContext(typeof(BotDbContext)), Migration("29991231000000_News")]
    internal sealed class News : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("CREATE TABLE news (id INTEGER)");
    }
}
