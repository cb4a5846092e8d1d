using System.Diagnostics;
using System.Xml.Linq;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.HouseRules;

/// <summary>The files of this repository, as git knows them.</summary>
internal static class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "artifacts", "TestResults", "data"];

    /// <summary>All files, with <c>/</c>, from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. (Git() ?? Walk()).Where(Exists)];

    /// <summary>C# that people write.</summary>
    public static IReadOnlyList<Source> Written { get; } =
        [.. Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Migrations/"))
            .Select(f => new Source(f, File.ReadAllLines(Path.Combine(Repository.Root, f))))];

    /// <summary>What runs at the user's.</summary>
    public static IEnumerable<Source> Shipped =>
        Written.Where(s => s.Path.StartsWith("src/", StringComparison.Ordinal));

    public static IEnumerable<string> ProjectFiles =>
        Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    /// <summary>The projects by name.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } = ProjectFiles
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => XDocument.Parse(Repository.Read(f)));

    /// <summary>What a project includes: <c>PackageReference</c>, <c>ProjectReference</c>; projects by name.</summary>
    public static IEnumerable<string> Included(string project, string kind) => Projects[project].Descendants(kind)
        .Select(e => (string)e.Attribute("Include")!)
        .Select(include => kind == "ProjectReference" ? Path.GetFileNameWithoutExtension(include) : include);

    private static bool Exists(string file) => File.Exists(Path.Combine(Repository.Root, file));

    /// <summary>Null where there is no git, as in an unpacked archive.</summary>
    private static List<string>? Git()
    {
        if (!Path.Exists(Path.Combine(Repository.Root, ".git"))) return null;
        var start = new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-co", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            List<string> files = [.. git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
            git.WaitForExit();
            return git.ExitCode == 0 ? files : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walk() =>
        Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Intersect(NotOurs).Any());
}

/// <summary>A file of C#.</summary>
internal sealed record Source(string Path, IReadOnlyList<string> Lines)
{
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>The lines that match, as <c>file:line</c> and the line.</summary>
    public IEnumerable<string> Where(Func<string, bool> matches) =>
        Lines.Index().Where(l => matches(l.Item)).Select(l => $"{Path}:{l.Index + 1}: {l.Item.Trim()}");
}

/// <summary>A rule of this house.</summary>
internal static class Rule
{
    /// <summary>Nothing breaks it.</summary>
    /// <param name="whatToDo">Tells whoever broke it what to do instead.</param>
    /// <param name="broken">Where it is broken.</param>
    public static void Holds(string whatToDo, IEnumerable<string> broken)
    {
        List<string> places = [.. broken];
        Assert.True(places.Count == 0, $"{whatToDo}\n{string.Join('\n', places)}");
    }
}
