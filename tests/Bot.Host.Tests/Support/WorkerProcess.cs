using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Support;

/// <summary>The built worker as a process of its own.</summary>
internal sealed partial class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Lock _gate = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The address that it printed.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>All that it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_gate) return string.Join('\n', _lines);
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts a worker on a free port and waits for the address that it prints.</summary>
    public static Task<WorkerProcess> Start(Sandbox sandbox, params string[] settings) =>
        StartAsGiven(sandbox, ["--Web:Url=http://127.0.0.1:0", .. settings]);

    /// <summary>The same with these settings alone.</summary>
    public static async Task<WorkerProcess> StartAsGiven(Sandbox sandbox, params string[] settings)
    {
        var worker = new WorkerProcess(Prepare(sandbox, settings));
        await Until.True(() => worker.Address() is not null || worker.HasExited, () => worker.Output);
        if (worker.Address() is not { } url)
        {
            await worker._process.WaitForExitAsync();
            throw new InvalidOperationException($"The worker did not start:\n{worker.Output}");
        }
        worker.Url = url;
        return worker;
    }

    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<Ended> Run(Sandbox sandbox, params string[] arguments)
    {
        await using var program = new WorkerProcess(Prepare(sandbox, arguments));
        return await program.Ends();
    }

    /// <summary>Presses Ctrl+C and waits for the end.</summary>
    public async Task<Ended> Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await Ends();
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private async Task<Ended> Ends()
    {
        var start = TimeProvider.System.GetTimestamp();
        using var patience = new CancellationTokenSource(Until.Deadline);
        await _process.WaitForExitAsync(patience.Token);
        return new Ended(_process.ExitCode, Output, TimeProvider.System.GetElapsedTime(start));
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_gate) _lines.Add(line);
    }

    private Uri? Address() =>
        AddressLine().Match(Output) is { Success: true } match ? new Uri(match.Groups[1].Value) : null;

    /// <summary>A shell's background jobs ignore Ctrl+C and hand that down; env gives the signal its meaning back.
    /// </summary>
    private static Process Prepare(Sandbox sandbox, string[] arguments)
    {
        var start = new ProcessStartInfo(
            "env", ["--default-signal=INT", "dotnet", "exec", Repository.Worker, .. arguments])
        {
            WorkingDirectory = sandbox.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        return new Process { StartInfo = start };
    }

    [GeneratedRegex(@"Open (http://\S+?)/\?as=")]
    private static partial Regex AddressLine();
}

/// <summary>How a program ended.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">All that it printed.</param>
/// <param name="Took">How long that took from the moment it was told to, or started.</param>
internal sealed record Ended(int Code, string Output, TimeSpan Took)
{
    /// <summary>It ended with sentences for the operator.</summary>
    public void IsRefusal(params string[] sentences)
    {
        foreach (var sentence in sentences) Assert.Contains(sentence, Output);
        Assert.DoesNotContain("   at ", Output);
        Assert.DoesNotContain("Exception", Output);
        Assert.Equal(1, Code);
    }
}
