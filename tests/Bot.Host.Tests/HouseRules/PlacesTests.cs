using System.Text.RegularExpressions;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.HouseRules;

/// <summary>A clone works on any machine.</summary>
public sealed partial class PlacesTests
{
    private const int LargestText = 1_000_000;

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Bot.sln").Replace('\\', '/');

        Rule.Holds(
            "Run: dotnet sln Bot.sln add with this project.",
            Sources.ProjectFiles.Where(f => !solution.Contains($"\"{f}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Rule.Holds(
        "Use a path from the repository's root or a temporary folder; this one is on no other machine.",
        Texts().SelectMany(t => Lines(t, HomeFolder())));

    [Fact]
    public void No_file_names_a_package_registry() => Rule.Holds(
        "Leave the registry to each machine's own configuration; lock files go without 'resolved' addresses.",
        Texts().SelectMany(t => Lines(t, Registry())));

    private static IEnumerable<(string File, string Text)> Texts() => Sources.Files
        .Where(f => new FileInfo(Path.Combine(Repository.Root, f)).Length < LargestText)
        .Select(f => (f, Repository.Read(f))).Where(t => !t.Item2.Contains('\0'))
        .Where(t => !t.f.EndsWith("/PlacesTests.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Lines((string File, string Text) file, Regex bad) =>
        new Source(file.File, file.Text.Split('\n')).Where(bad.IsMatch);

    [GeneratedRegex(@"(?<![\w.*/-])/(root|work|home/\w+|Users/\w+|tmp/wt-)(/|\b)|\b[A-Z]:\\Users\\")]
    private static partial Regex HomeFolder();

    [GeneratedRegex(
        @"<add key=""[^""]*"" value=""https?://|^\s*(index-url|extra-index-url|registry)\s*=\s*[""']?(https?:)?//"
        + @"|""resolved"":\s*""http|<RestoreSources>|--(index-url|registry)[ =]https?://")]
    private static partial Regex Registry();
}
