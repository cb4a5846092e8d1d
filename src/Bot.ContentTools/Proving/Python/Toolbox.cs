using System.Security.Cryptography;
using System.Text;

namespace Bot.ContentTools.Proving.Python;

/// <summary>The folder <c>content/tools</c>: the Python that runs the keys, and the lists of the manuals.</summary>
/// <param name="Folder">Where it is.</param>
internal sealed record Toolbox(string Folder)
{
    public string Prover => Path.Combine(Folder, "prover");

    public string Versions => Path.Combine(Prover, "versions.py");

    public string PostgresScript => Path.Combine(Folder, "postgres.sh");

    public string Manuals => Path.Combine(Folder, "manuals");

    /// <summary>How to bring the libraries, from where the author is.</summary>
    public string BringLibraries => Shortest(Path.Combine(Folder, "bring-libraries.sh"));

    /// <summary>Changes with every edit of the tool, in whichever language.</summary>
    public string Fingerprint { get; } = FingerprintOf(Path.Combine(Folder, "prover"));

    /// <summary>The tools beside the content, else those beside the program.</summary>
    /// <exception cref="CannotProveException">There are none.</exception>
    public static Toolbox Find(ProveRequest request, string content)
    {
        string[] places = request.Tools is { } given
            ? [given]
            : [Path.Combine(content, "tools"), Path.Combine(AppContext.BaseDirectory, "content", "tools")];
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, "prover", "__main__.py"))) is { } folder
            ? new Toolbox(Path.GetFullPath(folder))
            : throw new CannotProveException($"The tools that run the keys are not in {string.Join(" or ", places)}.");
    }

    private static string FingerprintOf(string prover)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] parts = [.. Directory.GetFiles(prover, "*.py"), Path.Combine(prover, "..", "postgres.sh")];
        foreach (var file in parts.Where(File.Exists).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        hash.AppendData(typeof(Toolbox).Module.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Shortest(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.Length < path.Length ? relative : path;
    }
}
