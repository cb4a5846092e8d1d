using System.ComponentModel;
using System.Diagnostics;

namespace Bot.ContentTools.Proving.Postgres;

/// <summary>A PostgreSQL to throw away. It ends with its input, so also when this program is killed.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The script's way to say that there is no PostgreSQL.</summary>
    private const int NotHere = 3;

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly TimeProvider _clock;

    private PostgresServer(Process process, string folder, string version, TimeProvider clock) =>
        (_process, Folder, Version, _clock) = (process, folder, version, clock);

    /// <summary>Where its socket is.</summary>
    public string Folder { get; }

    public string Version { get; }

    /// <summary>A running server, or why there is none.</summary>
    /// <param name="script"><c>content/tools/postgres.sh</c>.</param>
    /// <param name="programs">The folder of its programs; null to look for it.</param>
    /// <param name="clock">Measures how long it may take.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<(PostgresServer? Server, string? Trouble)> Start(
        string script, string? programs, TimeProvider clock, CancellationToken ct)
    {
        if (ProcessOf(script, programs) is not { } process) return (null, "there is no bash to start PostgreSQL with");
        var errors = process.StandardError.ReadToEndAsync(ct);
        var line = await FirstLine(process, clock, ct);
        if (line?.Split(' ') is [var folder, var version])
            return (new PostgresServer(process, folder, version, clock), null);
        var exitCode = await End(process, clock);
        ct.ThrowIfCancellationRequested();
        return (null, exitCode == NotHere
            ? "there is no PostgreSQL here; Debian's package postgresql brings one, --postgres names its programs"
            : (await errors).Trim().Split('\n')[^1] is { Length: > 0 } why
                ? $"PostgreSQL does not start: {why}"
                : $"PostgreSQL does not start within {StartPatience.TotalSeconds} seconds");
    }

    public async ValueTask DisposeAsync() => await End(_process, _clock);

    private static Process? ProcessOf(string script, string? programs)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(script);
        if (programs is not null) start.ArgumentList.Add(Path.GetFullPath(programs));
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<string?> FirstLine(Process process, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            return await process.StandardOutput.ReadLineAsync(ct).AsTask().WaitAsync(StartPatience, clock, ct);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Lets it end, and ends it when it hangs.</summary>
    private static async Task<int> End(Process process, TimeProvider clock)
    {
        using var _ = process;
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync().WaitAsync(EndPatience, clock);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        return process.ExitCode;
    }
}
