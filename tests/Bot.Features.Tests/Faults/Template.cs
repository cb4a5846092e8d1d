using Bot.Testing;

namespace Bot.Features.Tests.Faults;

/// <summary>An empty database to copy: to make one takes longer than a run. In memory where the system has a place.
/// </summary>
internal sealed class Template : IDisposable
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"quizline-{Guid.NewGuid():N}")).FullName;

    private string File => Path.Combine(_folder, "empty.db");

    public static async Task<Template> Make()
    {
        var template = new Template();
        await using var bot = await TestBot.Start();
        Features.Data.BackupDatabase.Copy($"Data Source={Path.Combine(bot.Folder, "bot.db")}", template.File);
        return template;
    }

    /// <summary>The path of a new copy.</summary>
    public string Copy()
    {
        var copy = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        System.IO.File.Copy(File, copy);
        return copy;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
