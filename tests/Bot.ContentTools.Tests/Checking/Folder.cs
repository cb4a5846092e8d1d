using Bot.ContentTools.Checking;
using Bot.ContentTools.Terminal;
using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>A content folder of one test, gone when the test is over.</summary>
public sealed class Folder : IDisposable
{
    private readonly string _above = Directory.CreateTempSubdirectory("quizline-check-").FullName;

    public string Content => Path.Combine(_above, "content");

    /// <summary>A copy of the content that this repository ships.</summary>
    public static Folder OfShipped()
    {
        var folder = new Folder();
        var shipped = Path.Combine(Root(), "content");
        var banks = Directory.EnumerateFiles(shipped, "*.yaml", SearchOption.AllDirectories);
        foreach (var file in banks.Concat(Directory.EnumerateFiles(Path.Combine(shipped, "tools", "manuals"))))
            folder.Write(Path.GetRelativePath(shipped, file), File.ReadAllText(file));
        return folder;
    }

    /// <summary>A small proven bank: <c>bank.yaml</c> and a file of the given questions.</summary>
    public static Folder Of(string questions, string standard = "proven")
    {
        var folder = new Folder();
        folder.Write("sa/bank.yaml", $$"""
            id: sa
            title: SQLAlchemy
            language: en
            standard: {{standard}}
            levels: {1: easy, 2: medium, 3: hard}
            topics: {session: Session, engine: Engine}
            manuals:
              sqlalchemy: {title: Manual, url: "https://docs.example.org/{page}.html"}
              alembic: {title: Manual, url: "https://docs.example.org/a/{page}.html"}
            """);
        folder.Write("sa/all.yaml", "bank: sa\ntopic: session\nquestions:\n" + questions);
        return folder;
    }

    public string PathOf(string file) => Path.Combine(Content, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Replaces the first occurrence of a part that must be there.</summary>
    public void Edit(string file, string part, string by)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{part}' is not in {file}.");
        Write(file, text[..at] + by + text[(at + part.Length)..]);
    }

    /// <summary>Checks all of it.</summary>
    public Task<CheckResult> Check(Func<CheckRequest, CheckRequest>? wish = null, string? part = null)
    {
        var place = ContentPlace.Of(part is null ? Content : PathOf(part), orCourses: true).Place!;
        var request = new CheckRequest(place);
        return ContentCheck.Run(wish?.Invoke(request) ?? request, new Work(null));
    }

    /// <summary>The findings of one rule.</summary>
    public async Task<IReadOnlyList<ContentMistake>> Findings(
        string rule, Func<CheckRequest, CheckRequest>? wish = null) =>
        [.. (await Check(wish)).Findings.Where(f => f.Rule == rule)];

    public void Dispose() => Directory.Delete(_above, recursive: true);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
