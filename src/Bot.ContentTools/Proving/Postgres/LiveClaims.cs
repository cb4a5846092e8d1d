using System.Text.Json.Nodes;
using Bot.ContentTools.Proving.Python;

namespace Bot.ContentTools.Proving.Postgres;

/// <summary>Tries what questions say about PostgreSQL on a real one, where there is one.</summary>
internal sealed class LiveClaims(
    Workshop workshop, Toolbox tools, string? programs, int seconds, TimeProvider clock)
{
    private const int HashSeed = 1;

    /// <summary>Tries them all.</summary>
    /// <returns>A sentence when some could not be tried; null when all were.</returns>
    public async Task<string?> Run(IReadOnlyList<Proof> proofs, Action<int, int> progress, CancellationToken ct)
    {
        if (proofs.Count == 0) return null;
        var (server, trouble) = await PostgresServer.Start(tools.PostgresScript, programs, clock, ct);
        if (server is null) return NotTried(proofs.Count, trouble!);
        await using var _ = server;
        var (done, missing) = (0, new HashSet<string>());
        progress(0, proofs.Count);
        await workshop.Run([new Lane(HashSeed, proofs.Select(p => new Request(
            Body(p, server.Folder), seconds, () => true, answer =>
            {
                foreach (var (at, what) in Answers.Problems(answer)) p.Add(at, what);
                lock (missing) missing.UnionWith(Answers.Missing(answer));
                p.Live = Answers.Holds(answer) ? $"PostgreSQL {server.Version}" : null;
                progress(Interlocked.Increment(ref done), proofs.Count);
            })))], ct);
        return missing.Count == 0
            ? null
            : NotTried(proofs.Count(p => p.Live is null && !p.IsWrong), $"{string.Join(" and ", missing)} is missing");
    }

    private JsonObject Body(Proof proof, string folder)
    {
        var body = proof.Request(proof.Json, seconds, "live");
        body["postgres"] = folder;
        return body;
    }

    private static string NotTried(int count, string why) =>
        $"What {(count == 1 ? "1 question says" : $"{count} questions say")} about PostgreSQL was not tried on one: "
        + $"{why}.";
}
