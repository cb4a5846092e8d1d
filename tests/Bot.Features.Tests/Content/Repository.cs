namespace Bot.Features.Tests.Content;

/// <summary>Finds the files that this repository ships.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Content => Path.Combine(Root, "content");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
