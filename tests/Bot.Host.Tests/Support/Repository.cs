namespace Bot.Host.Tests.Support;

/// <summary>Finds the files of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The worker as it was built, beside these tests in the same configuration.</summary>
    public static string Worker { get; } = Path.Combine(
        Root, "src", "Bot.Host", Path.GetRelativePath(
            Path.Combine(Root, "tests", "Bot.Host.Tests"), AppContext.BaseDirectory), "bot.dll");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
