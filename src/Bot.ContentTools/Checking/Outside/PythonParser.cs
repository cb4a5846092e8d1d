using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Bot.ContentTools.Checking.Outside;

/// <summary>Parses Python code with a Python of this machine: one process for all of it, and nothing of it is run.
/// </summary>
internal static class PythonParser
{
    private const string Script = """
        import ast, json, sys, warnings
        warnings.simplefilter("ignore")
        def problem(code):
            try:
                ast.parse(code)
            except SyntaxError as e:
                return [e.lineno or 1, e.msg]
            except Exception as e:
                return [1, type(e).__name__]
        json.dump([problem(code) for code in json.load(sys.stdin)], sys.stdout)
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What keeps each piece of code from being parsed, or null where nothing does.</summary>
    /// <param name="python">The program.</param>
    /// <param name="codes">The pieces.</param>
    /// <returns>The answers in order, or a sentence that says why there are none.</returns>
    public static async Task<(IReadOnlyList<Unparsable?>? Answers, string? Problem)> Parse(
        string python, IReadOnlyList<string> codes)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-I", "-X", "utf8", "-c", Script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            return await Talk(process, codes);
        }
        catch (Win32Exception)
        {
            return (null, $"there is no program '{python}'");
        }
    }

    private static async Task<(IReadOnlyList<Unparsable?>?, string?)> Talk(Process process, IReadOnlyList<string> codes)
    {
        using var late = new CancellationTokenSource(Patience);
        using var kill = late.Token.Register(() => process.Kill(entireProcessTree: true));
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            await process.StandardInput.WriteAsync(JsonSerializer.Serialize(codes));
            process.StandardInput.Close();
            var answers = JsonSerializer.Deserialize<JsonElement?[]>(await output)!;
            await errors;
            await process.WaitForExitAsync();
            return answers.Length == codes.Count
                ? ([.. answers.Select(Read)], null)
                : (null, "Python gave another number of answers");
        }
        catch (Exception e) when (e is JsonException or IOException or InvalidOperationException)
        {
            return (null, late.IsCancellationRequested
                ? $"Python gave no answer in {Patience.TotalSeconds:0} seconds"
                : "Python ended without an answer");
        }
    }

    private static Unparsable? Read(JsonElement? answer) =>
        answer is { ValueKind: JsonValueKind.Array } pair ? new(pair[0].GetInt32(), pair[1].GetString()!) : null;
}

/// <summary>Why code cannot be parsed.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Why">In Python's words.</param>
internal sealed record Unparsable(int Line, string Why);
