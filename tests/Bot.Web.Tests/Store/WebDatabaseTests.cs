using Bot.Web.Live;
using Bot.Web.Store;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests.Store;

public sealed class WebDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Every_connection_syncs_fully_waits_and_checks_foreign_keys()
    {
        using var database = new WebDatabase(_folder.File("webchat.db"));
        using var db = database.Connect();
        Assert.Equal("wal", db.Query("PRAGMA journal_mode", r => r.GetString(0)).Single());
        Assert.Equal(2, db.Number("PRAGMA synchronous"));
        Assert.Equal(5_000, db.Number("PRAGMA busy_timeout"));
        Assert.Equal(1, db.Number("PRAGMA foreign_keys"));
    }

    [Fact]
    public void Only_its_owner_may_read_the_file()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = _folder.File("webchat.db");
        File.WriteAllText(path, "");
        File.SetUnixFileMode(path, (UnixFileMode)0b110_100_100);
        using var database = new WebDatabase(path);
        using var db = database.Connect();
        db.Execute("INSERT INTO people (name, came_at) VALUES ('ada', 0)");

        foreach (var file in Directory.GetFiles(_folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_newer_version_is_refused_with_a_sentence_and_left_alone()
    {
        var path = _folder.File("webchat.db");
        using (var database = new WebDatabase(path))
        using (var db = database.Connect()) db.Execute("PRAGMA user_version = 9");

        var refusal = Assert.Throws<WebDatabaseException>(() => new WebDatabase(path));
        Assert.Contains("was written by a newer Quizline (version 9; this one knows 1)", refusal.Message);
    }

    [Fact]
    public void It_keeps_its_name_over_a_restart_and_another_file_has_another()
    {
        string first;
        using (var database = new WebDatabase(_folder.File("a.db"))) first = database.Name;
        using var again = new WebDatabase(_folder.File("a.db"));
        using var other = new WebDatabase(_folder.File("b.db"));
        Assert.Equal(first, again.Name);
        Assert.NotEqual(first, other.Name);
    }

    [Fact]
    public async Task Writes_that_wait_share_a_commit_and_one_that_throws_is_undone_alone()
    {
        using var database = new WebDatabase(_folder.File("webchat.db"));
        await using var writer = new WebWriter(database, new ChangeBell());
        using var gate = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var first = writer.Run(_ => begun.TrySetResult() && gate.Wait(TimeSpan.FromSeconds(10)));
        await begun.Task;
        var writes = Enumerable.Range(0, 100).Select(i => writer.Run(db =>
        {
            db.Execute("INSERT INTO people (name, came_at) VALUES ($name, 0)", ("$name", $"p{i}"));
            return i == 50 ? throw new InvalidOperationException("no") : i;
        })).ToList();
        gate.Set();
        Assert.True(await first);

        await Assert.ThrowsAsync<InvalidOperationException>(() => writes[50]);
        foreach (var write in writes.Where((_, i) => i != 50)) await write;
        Assert.Equal(2, writer.Commits);
        Assert.Equal(99, database.Read(db => db.Number("SELECT count(*) FROM people")));
    }

    public void Dispose() => _folder.Dispose();
}
