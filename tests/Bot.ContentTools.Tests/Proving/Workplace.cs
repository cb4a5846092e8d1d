using Bot.ContentTools.Proving;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>A folder for one test's banks and proofs; it goes away afterwards.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly Lazy<string> TheRoot = new(FindRoot);

    /// <summary>The repository.</summary>
    public static string Root => TheRoot.Value;

    public static string Tools => Path.Combine(Root, "content", "tools");

    public string Folder { get; } = Directory.CreateTempSubdirectory("quizline-proving-").FullName;

    /// <summary>A content folder of its own.</summary>
    public string Content => Path.Combine(Folder, "content");

    public string Cache => Path.Combine(Folder, "cache");

    public static string Fixture(string name) => Path.Combine(Root, "tests", "content", name);

    /// <summary>Copies a content folder of the fixtures.</summary>
    public Workplace With(string fixture)
    {
        foreach (var file in Directory.GetFiles(Fixture(fixture), "*.yaml", SearchOption.AllDirectories))
            Write(Path.Combine("content", Path.GetRelativePath(Fixture(fixture), file)), File.ReadAllText(file));
        return this;
    }

    /// <summary>Writes the questions of a bank that has the fixtures of the bank of kinds.</summary>
    public Workplace WithQuestions(IEnumerable<string> questions)
    {
        Write("content/kinds/bank.yaml", File.ReadAllText(Path.Combine(Fixture("kinds"), "kinds", "bank.yaml")));
        Write(
            "content/kinds/kinds.yaml", "bank: kinds\ntopic: kinds\nquestions:\n" + string.Join('\n', questions));
        return this;
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Edit(string name, string old, string @new)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        Assert.Contains(old, text);
        Write(name, text.Replace(old, @new));
    }

    public ProveRequest Request => new() { Path = Content, CacheFolder = Cache, Tools = Tools };

    /// <summary>The same, with one run of each key.</summary>
    public ProveRequest Quick => Request with { HashSeeds = 1 };

    public Task<ProveReport> Prove() => Prove(Request);

    public static Task<ProveReport> Prove(ProveRequest request) =>
        Prover.Run(request, TimeProvider.System, (_, _) => { }, CancellationToken.None);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
