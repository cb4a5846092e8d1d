namespace Bot.Features.Content.Files;

/// <summary>A path with every link on the way followed.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it gives up.</summary>
    private const int MaxLinks = 40;

    /// <summary>The real path, or null when links lead in a circle.</summary>
    public static string? Of(string path) => Of(Path.GetFullPath(path), MaxLinks);

    private static string? Of(string path, int linksLeft)
    {
        if (linksLeft < 0) return null;
        var real = Path.GetPathRoot(path)!;
        var names = path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var (index, name) in names.Index())
        {
            var next = Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is { } target)
                return Of(Path.GetFullPath(Path.Combine([real, target, .. names[(index + 1)..]])), linksLeft - 1);
            real = next;
        }
        return real;
    }
}
