using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

public sealed class BackupTests : IDisposable
{
    private readonly Sandbox _sandbox = new Sandbox().WithSmallBank();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_backup_of_a_running_worker_is_whole_and_private()
    {
        await using var worker = await WorkerProcess.Start(_sandbox);
        await using var ada = new WebPerson("ada", worker);
        await ada.Presses(await ada.Meets(), 0);
        await ada.Page.Shows(m => m.Words.Contains("Reason", StringComparison.Ordinal), "the verdict");

        var ended = await WorkerProcess.Run(_sandbox, "backup", "copy.db");

        Assert.Equal(0, ended.Code);
        Assert.Contains($"Copied {_sandbox.Database} to {_sandbox.File("copy.db")}.", ended.Output);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_sandbox.File("copy.db")));
        Assert.Equal(["ok"], Rows.Of(_sandbox.File("copy.db"), "PRAGMA integrity_check", r => r.GetString(0)));
        Assert.Equal(
            1, Rows.Number(_sandbox.File("copy.db"), "SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    [Fact]
    public async Task A_worker_goes_on_from_a_backup()
    {
        await using (var worker = await WorkerProcess.Start(_sandbox))
        {
            Assert.Equal(0, (await WorkerProcess.Run(_sandbox, "backup", "copy.db")).Code);
        }

        await using var restored = await WorkerProcess.Start(
            _sandbox, $"--Storage:ConnectionString=Data Source={_sandbox.File("copy.db")}");

        Assert.Contains("Quizline is running", restored.Output);
    }

    [Fact]
    public async Task A_file_that_exists_is_never_overwritten()
    {
        await using (var worker = await WorkerProcess.Start(_sandbox)) await worker.Interrupt();
        var file = _sandbox.Write("copy.db", "precious");

        var ended = await WorkerProcess.Run(_sandbox, "backup", "copy.db");

        ended.IsRefusal($"{file} exists already; a backup never overwrites. Choose another name.");
        Assert.Equal("precious", File.ReadAllText(file));
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        var ended = await WorkerProcess.Run(_sandbox, "backup", "copy.db");

        ended.IsRefusal($"There is no database {_sandbox.Database} to back up.");
        Assert.False(File.Exists(_sandbox.File("copy.db")));
    }

    [Fact]
    public async Task Bad_settings_are_sentences_here_too()
    {
        var ended = await WorkerProcess.Run(_sandbox, "backup", "copy.db", "--Storage:ConnectionString=nonsense");

        ended.IsRefusal("Storage:ConnectionString is no SQLite connection string");
    }
}
