using System.Diagnostics;
using System.Text;
using Bot.Emulators.Telegram;

namespace Bot.Emulators.Tests.Telegram.Outside;

/// <summary>A bot of another house as a process: grammY, from npm.</summary>
internal sealed class GrammyBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim Installing = new(1);
    private static string? _folder;

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GrammyBot(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hears(line.Data);
        _process.ErrorDataReceived += (_, line) => Hears(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static async Task<GrammyBot> Start(string mode, TelegramServer server)
    {
        var folder = await Installed();
        GrammyBot bot = new(Command("node", folder, "bot.mjs", mode, server.ApiBaseUrl, server.Token));
        var ended = bot._process.WaitForExitAsync();
        await Task.WhenAny(bot._ready.Task, ended).WaitAsync(Patience);
        Assert.True(bot._ready.Task.IsCompleted, bot.ToString());
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public override string ToString()
    {
        lock (_said) return _said.ToString();
    }

    private static ProcessStartInfo Command(string program, string folder, params string[] arguments) =>
        new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>The shipped folder when somebody has installed there, else a copy that npm fills.</summary>
    private static async Task<string> Installed()
    {
        await Installing.WaitAsync();
        try
        {
            return _folder ??= await Install(Path.Combine(AppContext.BaseDirectory, "grammy"));
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> Install(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "grammy"))) return folder;
        using var npm = Process.Start(Command("npm", folder, "ci", "--no-audit", "--no-fund"))!;
        var told = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync())
            .WaitAsync(Patience);
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, string.Join('\n', told));
        return folder;
    }

    private void Hears(string? line)
    {
        lock (_said) _said.AppendLine(line);
        if (line == "ready") _ready.TrySetResult();
    }
}
