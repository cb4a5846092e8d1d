using Bot.Core.Questions;
using Bot.Features.Content;

namespace Bot.Features.Tests.Content;

/// <summary>A content folder of one test, gone when the test is over.</summary>
public sealed class Sandbox : IDisposable
{
    private readonly string _above = Directory.CreateTempSubdirectory("quizline-content-").FullName;

    public Sandbox() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(_above, "content");

    public static Sandbox WithSample()
    {
        var sandbox = new Sandbox();
        sandbox.Write("sa/bank.yaml", Sample.Bank);
        sandbox.Write("sa/session.yaml", Sample.Questions);
        return sandbox;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    /// <summary>Replaces the first occurrence of a part that must be there.</summary>
    public void Edit(string file, string part, string by)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{part}' is not in {file}.");
        Write(file, text[..at] + by + text[(at + part.Length)..]);
    }

    public LoadedContent Load() => BankLoader.Load(Folder);

    /// <summary>The bank of content that must be without a mistake.</summary>
    public QuestionBank Bank()
    {
        var loaded = Load();
        Assert.Empty(loaded.Mistakes);
        return loaded.Bank!;
    }

    public ContentMistake OnlyMistake() => Assert.Single(Load().Mistakes);

    public void Dispose() => Directory.Delete(_above, recursive: true);
}
