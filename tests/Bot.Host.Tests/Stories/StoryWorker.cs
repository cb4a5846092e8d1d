using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Stories;

/// <summary>The real program in a process of its own, with a data folder that outlives it.</summary>
internal sealed partial class StoryWorker : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("quizline-story-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>Where its web chat is.</summary>
    public Uri Url => new($"http://127.0.0.1:{_port}/");

    /// <summary>Starts it and waits until it says where it is.</summary>
    public async Task Start(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "bot.dll"), $"--Web:Url={Url}" },
        };
        foreach (var setting in settings) start.ArgumentList.Add(setting);
        _process = Process.Start(start)!;

        using var deadline = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            if (Address().IsMatch(line)) break;
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^Quizline is running")]
    private static partial Regex Address();
}
