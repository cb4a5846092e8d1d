using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Bot.ContentTools.Proving.Python;

/// <summary>An interpreter and the libraries that it uses.</summary>
/// <param name="Interpreter">The program.</param>
/// <param name="Folder">The folder of the libraries; null for the interpreter's own.</param>
/// <param name="Versions">What they are.</param>
internal sealed record PythonSetup(string Interpreter, string? Folder, PythonVersions Versions)
{
    public const string EnvironmentVariable = "QUIZLINE_PYTHON_LIBRARIES";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The setup to prove with.</summary>
    /// <exception cref="CannotProveException">There is none of the right versions.</exception>
    public static async Task<PythonSetup> Find(
        ProveRequest request, Toolbox tools, TimeProvider clock, CancellationToken ct)
    {
        var interpreter = request.Python ?? "python3";
        var named = request.Libraries ?? Environment.GetEnvironmentVariable(EnvironmentVariable);
        if (string.IsNullOrEmpty(named)) named = null;
        if (named is not null && !Directory.Exists(named))
            throw new CannotProveException($"There is no folder {Path.GetFullPath(named)} with Python libraries.");

        string?[] folders = named is not null ? [named] : [CacheFolders.Libraries, null];
        var tried = new List<PythonSetup>();
        foreach (var folder in folders.Where(f => f is null || Directory.Exists(f)))
        {
            var absolute = folder is null ? null : Path.GetFullPath(folder);
            var setup = new PythonSetup(interpreter, absolute, await Ask(interpreter, absolute, tools, clock, ct));
            if (setup.Versions.Wrong.Count == 0) return setup;
            tried.Add(setup);
        }
        if (request.AnyVersion && tried.Find(s => s.Versions.Usable) is { } other) return other;
        throw new CannotProveException(Refusal(tried[0], named, tools));
    }

    private static string Refusal(PythonSetup setup, string? named, Toolbox tools)
    {
        var remedy = $"Run {tools.BringLibraries}, which brings them into {CacheFolders.Libraries}";
        var anyway = setup.Versions.Usable ? ", or prove with those that are here by --any-version." : ".";
        return $"The Python libraries {(named is null ? "on this machine" : "in " + Path.GetFullPath(named))} are not "
            + $"those that the keys are proven with: {string.Join("; ", setup.Versions.Wrong)}. {remedy}{anyway}";
    }

    private static async Task<PythonVersions> Ask(
        string interpreter, string? folder, Toolbox tools, TimeProvider clock, CancellationToken ct)
    {
        var start = new ProcessStartInfo(interpreter) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = folder is null
            ? ["-I", "-B", tools.Versions]
            : ["-I", "-S", "-B", tools.Versions, folder];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(ct);
            var text = await process.StandardOutput.ReadToEndAsync(ct).WaitAsync(Patience, clock, ct);
            await process.WaitForExitAsync(ct);
            return JsonSerializer.Deserialize<PythonVersions>(text, JsonSerializerOptions.Web)
                ?? throw new JsonException(await errors);
        }
        catch (Win32Exception)
        {
            throw new CannotProveException(
                $"'{interpreter}' cannot be started. Install Python 3.11 or later, or name one with --python.");
        }
        catch (Exception e) when (e is JsonException or TimeoutException)
        {
            throw new CannotProveException(
                $"'{interpreter}' does not tell its version, so it seems to be no Python 3.11 or later. "
                + "Name another one with --python.");
        }
    }
}

/// <summary>What <c>versions.py</c> tells.</summary>
/// <param name="Python">The interpreter's version.</param>
/// <param name="Sqlite">The version of its SQLite; null when it has none.</param>
/// <param name="Libraries">The version of each library; null for those that are not there.</param>
/// <param name="Wrong">What is missing or of another version: "SQLAlchemy 2.0.40, here is 2.1.0".</param>
/// <param name="Usable">Whether all libraries are there, of whichever version.</param>
internal sealed record PythonVersions(
    string Python, string? Sqlite, IReadOnlyDictionary<string, string?> Libraries, IReadOnlyList<string> Wrong,
    bool Usable)
{
    public override string ToString() =>
        $"Python {Python}, SQLite {Sqlite}"
        + string.Concat(Libraries.Where(l => l.Value is not null).Select(l => $", {l.Key} {l.Value}"));
}
