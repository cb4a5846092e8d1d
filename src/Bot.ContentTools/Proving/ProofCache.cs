using System.Text.Json;

namespace Bot.ContentTools.Proving;

/// <summary>Remembers what was proven: a small file per proof, named by everything that the proof depends on. Several
/// runs may share it; what cannot be read is as good as not there.</summary>
internal sealed class ProofCache(string folder)
{
    private readonly string _folder = Path.Combine(folder, "proofs");
    private int _failures;

    /// <summary>A sentence when proofs cannot be kept; null when they can.</summary>
    public string? Trouble => _failures == 0
        ? null
        : $"Proofs cannot be kept in {_folder}, so the next run does all of them again. Check its permissions.";

    public KeptProof? Find(string key)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<KeptProof>(File.ReadAllText(FileOf(key)));
            return kept?.Key == key ? kept : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Keep(KeptProof proof)
    {
        var file = FileOf(proof.Key);
        var draft = $"{file}.{Environment.ProcessId}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(draft, JsonSerializer.Serialize(proof));
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Interlocked.Increment(ref _failures);
        }
    }

    private string FileOf(string key) => Path.Combine(_folder, key[..2], key + ".json");
}

/// <summary>A proof that held.</summary>
/// <param name="Key">What it depends on, as a hash; repeated in the file, so that a damaged one is noticed.</param>
/// <param name="Question">For people who look into the folder.</param>
/// <param name="Milliseconds">How long the key ran.</param>
/// <param name="Mutations">How many changes were noticed; 0 when none were tried.</param>
/// <param name="Live">On which PostgreSQL its claims about it held, too.</param>
internal sealed record KeptProof(string Key, string Question, double Milliseconds, int Mutations, string? Live = null);
