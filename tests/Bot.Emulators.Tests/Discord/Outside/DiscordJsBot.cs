using System.Diagnostics;
using Bot.Emulators.Discord;

namespace Bot.Emulators.Tests.Discord.Outside;

/// <summary>A bot of another house as a process: discord.js, from npm.</summary>
internal sealed class DiscordJsBot : IAsyncDisposable
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly SemaphoreSlim Installing = new(1);
    private static string? _folder;

    private readonly Process _process;
    private readonly List<string> _said = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DiscordJsBot(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hears(line.Data);
        _process.ErrorDataReceived += (_, line) => Hears(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static async Task<DiscordJsBot> Start(DiscordServer server)
    {
        var folder = await Installed();
        var api = server.ApiBaseUrl[..^"/v10".Length];
        DiscordJsBot bot = new(Command("node", folder, "bot.mjs", api, server.Token));
        await bot.Says("ready");
        return bot;
    }

    /// <summary>Waits until the bot has written a line that begins so.</summary>
    public async Task<string> Says(string line)
    {
        using CancellationTokenSource patience = new(Patience);
        var ended = _process.WaitForExitAsync(patience.Token);
        while (true)
        {
            Task news;
            lock (_said)
            {
                if (_said.Find(s => s.StartsWith(line, StringComparison.Ordinal)) is { } said) return said;
                news = _news.Task;
            }
            Assert.False(ended.IsCompleted, $"The bot does not say '{line}':\n{this}");
            await Task.WhenAny(news, ended);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public override string ToString()
    {
        lock (_said) return string.Join('\n', _said);
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
            return _folder ??= await Install(Path.Combine(AppContext.BaseDirectory, "discordjs"));
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> Install(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "discord.js"))) return folder;
        using var npm = Process.Start(Command("npm", folder, "ci", "--no-audit", "--no-fund"))!;
        var told = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync())
            .WaitAsync(InstallPatience);
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, string.Join('\n', told));
        return folder;
    }

    private void Hears(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Add(line);
            _news.TrySetResult();
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
