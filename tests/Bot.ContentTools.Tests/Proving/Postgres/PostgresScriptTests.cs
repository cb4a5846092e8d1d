using System.Diagnostics;
using Bot.ContentTools.Proving.Postgres;

namespace Bot.ContentTools.Tests.Proving.Postgres;

/// <summary>The script that starts a PostgreSQL, on machines that are not as expected.</summary>
[Trait("needs", "postgresql")]
public sealed class PostgresScriptTests : IDisposable
{
    private static readonly string Script = Path.Combine(Workplace.Tools, "postgres.sh");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quizline odd ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Where_Debians_package_is_not_installed_the_exit_code_says_so()
    {
        // In a folder that is not there find fails, as false does.
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "find"), "/usr/bin/false");
        foreach (var program in new[] { "sort", "tail", "dirname" })
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, program), $"/usr/bin/{program}");

        using var process = Start("PATH", _folder.FullName);
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Equal(3, process.ExitCode);
    }

    [Fact]
    public async Task A_folder_for_temporary_files_with_a_space_in_its_name_is_no_hindrance()
    {
        using var process = Start("TMPDIR", _folder.FullName);

        var line = await process.StandardOutput.ReadLineAsync();
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Equal(2, line?.Split(' ').Length);
    }

    [Fact]
    public async Task A_signal_ends_the_server_at_once()
    {
        using var process = Start("LC_ALL", "C");
        var folder = (await process.StandardOutput.ReadLineAsync())!.Split(' ')[0];

        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        var end = process.WaitForExitAsync();
        var isInTime = await Task.WhenAny(end, Task.Delay(TimeSpan.FromSeconds(60), TimeProvider.System)) == end;
        process.StandardInput.Close();
        await end;

        Assert.True(isInTime);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_start_that_takes_too_long_is_told()
    {
        var slow = Path.Combine(_folder.FullName, "slow.sh");
        File.WriteAllText(slow, "cat > /dev/null");

        var (server, trouble) = await PostgresServer.Start(
            slow, null, new Impatient(), CancellationToken.None);

        Assert.Null(server);
        Assert.Equal("PostgreSQL does not start within 60 seconds", trouble);
    }

    private static Process Start(string variable, string value)
    {
        var start = new ProcessStartInfo("/bin/bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Script);
        start.Environment[variable] = value;
        return Process.Start(start)!;
    }

    /// <summary>All its time has passed as soon as somebody waits.</summary>
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
