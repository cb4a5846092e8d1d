using System.Text.Json.Nodes;
using Bot.ContentTools.Proving.Python;

namespace Bot.ContentTools.Proving;

/// <summary>Breaks proven questions on purpose and looks whether that is noticed.</summary>
internal sealed class Mutations(Workshop workshop, int seconds)
{
    private const int HashSeed = 1;

    private readonly Lock _gate = new();

    public async Task Run(IReadOnlyList<Proof> proofs, Action<int, int> progress, CancellationToken ct)
    {
        var mutants = new List<Mutant>();
        await workshop.Run([new Lane(HashSeed, proofs.Select(p => new Request(
            p.Request(p.Json, seconds, "mutations"), seconds, () => true, answer => Take(p, answer))))], ct);

        var (done, all) = (0, mutants.Sum(m => m.Variants.Count));
        progress(0, all);
        await workshop.Run([new Lane(HashSeed, mutants.SelectMany(m => m.Variants.Select(variant => new Request(
            m.Proof.Request(variant, seconds), seconds, () => !m.IsNoticed, answer =>
            {
                if (!Answers.Holds(answer)) m.IsNoticed = true;
                progress(Interlocked.Increment(ref done), all);
            }))))], ct);

        foreach (var survivor in mutants.Where(m => !m.IsNoticed))
            survivor.Proof.Add(
                "id", $"broken on purpose it passes as well ({survivor.Name}), so its key proves less than it should");

        void Take(Proof proof, JsonObject answer)
        {
            var made = Answers.Mutations(answer);
            proof.Mutations = made.Count;
            if (made.Count == 0) proof.Add("id", "it cannot be broken on purpose, so nobody knows what its key proves");
            lock (_gate) mutants.AddRange(made.Select(m => new Mutant(proof, m.Name, m.Variants)));
        }
    }

    /// <summary>A question with one thing changed. Noticed when one of its variants fails.</summary>
    private sealed class Mutant(Proof proof, string name, IReadOnlyList<JsonNode> variants)
    {
        public Proof Proof => proof;

        public string Name => name;

        public IReadOnlyList<JsonNode> Variants => variants;

        public volatile bool IsNoticed;
    }
}
