namespace Bot.Host.Tests.Support;

/// <summary>A folder in which a worker is started, as an operator would; it goes away after the test.</summary>
internal sealed class Sandbox : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("quizline-host-").FullName;

    /// <summary>The bot's database.</summary>
    public string Database => File("data/quizline.db");

    /// <summary>The web chat's database.</summary>
    public string WebChat => File("data/webchat.db");

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file, making its folder.</summary>
    public string Write(string name, string text)
    {
        var file = File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Gives the worker a bank of three questions instead of those that it ships.</summary>
    public Sandbox WithSmallBank()
    {
        Write("content/small/bank.yaml", SmallBank.Bank);
        Write("content/small/questions.yaml", SmallBank.Questions);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
