using System.Diagnostics;
using System.Text.Json;

namespace Bot.ContentTools.Tests.Formats.Gift;

/// <summary>The grammar of GIFT that others have published, as the npm package <c>gift-pegjs</c>.</summary>
internal static class GiftGrammar
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "gift-pegjs");

    /// <summary>The questions of each source as the grammar sees them; null for one that it refuses.</summary>
    public static async Task<IReadOnlyList<JsonElement?>> Parse(IReadOnlyList<string> sources)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "gift-pegjs")))
            await Run("npm", "", "ci", "--no-audit", "--no-fund");
        var parsed = JsonDocument.Parse(await Run("node", JsonSerializer.Serialize(sources), "parse.mjs"));
        return [.. parsed.RootElement.EnumerateArray()
            .Select(e => e.ValueKind == JsonValueKind.Null ? (JsonElement?)null : e)];
    }

    private static async Task<string> Run(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var told = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            var output = await told.WaitAsync(Patience);
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, string.Join('\n', output));
            return output[0];
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
