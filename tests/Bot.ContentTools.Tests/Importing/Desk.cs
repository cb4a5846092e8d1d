using Bot.ContentTools.Importing;
using Bot.ContentTools.Terminal;
using Bot.Core.Questions;
using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Importing;

/// <summary>A folder with files to import, and an empty content folder.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quizline-desk-").FullName;

    public string Content => Path.Combine(_folder, "content");

    /// <summary>All files of the content with what is in them.</summary>
    public IReadOnlyDictionary<string, string> Files => !Directory.Exists(Content)
        ? new Dictionary<string, string>()
        : Directory.EnumerateFiles(Content, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Content, f), File.ReadAllText);

    public QuestionBank Bank
    {
        get
        {
            var loaded = BankLoader.Load(Content);
            Assert.Empty(loaded.Mistakes);
            return loaded.Bank!;
        }
    }

    public string Put(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ImportResult Imports(string name, string text, Func<ImportRequest, ImportRequest>? with = null) =>
        Imports([Put(name, text)], with);

    public ImportResult Imports(IReadOnlyList<string> files, Func<ImportRequest, ImportRequest>? with = null)
    {
        var request = new ImportRequest { Files = files, Content = Content, Bank = "quiz" };
        return WorkProgress.Run("Importing", work => BankImport.Run(with?.Invoke(request) ?? request, work));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
