using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.ContentTools.Proving.Python;

/// <summary>A Python process that answers one request after the other, each from a child of its own.</summary>
internal sealed class PythonWorker : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TimeProvider _clock;
    private readonly Task<string> _errors;

    private PythonWorker(Process process, TimeProvider clock)
    {
        (_process, _clock) = (process, clock);
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whether it can take another request.</summary>
    public bool IsFit { get; private set; } = true;

    /// <param name="setup">The interpreter and its libraries.</param>
    /// <param name="tools">Where its program is.</param>
    /// <param name="hashSeed">Decides in which order it walks through sets of texts.</param>
    /// <param name="clock">Measures how long it may take.</param>
    /// <exception cref="CannotProveException">It does not start.</exception>
    public static async Task<PythonWorker> Start(
        PythonSetup setup, Toolbox tools, int hashSeed, TimeProvider clock, CancellationToken ct)
    {
        var worker = new PythonWorker(Process.Start(StartInfo(setup, tools, hashSeed))!, clock);
        if ((await worker.Line(StartPatience, ct))?["ready"] is not null) return worker;
        await worker.DisposeAsync();
        var said = (await worker._errors).Trim().Split('\n')[^1];
        throw new CannotProveException($"The checker does not start in {setup.Interpreter} ({setup.Versions}): {said}");
    }

    /// <summary>Its answer, or <c>{"died": how}</c>; then it is not fit any more.</summary>
    public async Task<JsonObject> Ask(JsonObject request, TimeSpan patience, CancellationToken ct)
    {
        try
        {
            // One line of ASCII: everything else is escaped.
            await _process.StandardInput.WriteLineAsync(request.ToJsonString().AsMemory(), ct);
            await _process.StandardInput.FlushAsync(ct);
            if (await Line(patience, ct) is { } answer) return answer;
        }
        catch (IOException)
        {
            // It ended while it was being written to.
        }
        IsFit = false;
        return new JsonObject { ["died"] = "ends the checker, keeps it from answering or makes it answer nonsense" };
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            try
            {
                _process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has just ended by itself.
            }
            await _process.WaitForExitAsync();
        }
        await _errors;
        _process.Dispose();
    }

    private async Task<JsonObject?> Line(TimeSpan patience, CancellationToken ct)
    {
        try
        {
            var line = await _process.StandardOutput.ReadLineAsync(ct).AsTask().WaitAsync(patience, _clock, ct);
            return line is null ? null : JsonNode.Parse(line) as JsonObject;
        }
        catch (Exception e) when (e is TimeoutException or JsonException or IOException)
        {
            return null;
        }
    }

    private static ProcessStartInfo StartInfo(PythonSetup setup, Toolbox tools, int hashSeed)
    {
        var start = new ProcessStartInfo(setup.Interpreter)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        // Not -I: that would keep it from looking at the hash seed.
        string[] arguments = setup.Folder is { } folder
            ? ["-s", "-S", "-B", tools.Prover, "--libraries", folder]
            : ["-s", "-B", tools.Prover];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(IsPythons).ToList()) start.Environment.Remove(name);
        start.Environment["PYTHONHASHSEED"] = hashSeed.ToString(CultureInfo.InvariantCulture);
        return start;

        static bool IsPythons(string name) => name.StartsWith("PYTHON", StringComparison.Ordinal);
    }
}
