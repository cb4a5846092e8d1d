namespace Bot.ContentTools.Checking;

/// <summary>What an author means by a path: a content folder, one bank in it, or a file or folder of a bank.</summary>
/// <param name="Folder">The content folder.</param>
/// <param name="Bank">The folder of the only bank that is meant; null for all.</param>
/// <param name="Part">What messages call the part that is meant, such as <c>content/sqlalchemy/uow.yaml</c>; null for
/// all that is loaded.</param>
public sealed record ContentPlace(string Folder, string? Bank, string? Part)
{
    /// <summary>Finds out what a path means.</summary>
    /// <returns>The place, or a sentence that says why there is none.</returns>
    public static (ContentPlace? Place, string? Problem) Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFile = File.Exists(full);
        if (!isFile && !Directory.Exists(full)) return (null, $"There is no file or folder '{path}'.");
        if (Path.GetDirectoryName(full) is not { } above) return (new ContentPlace(full, null, null), null);

        if (BankAbove(isFile ? above : full) is { } bank && Path.GetDirectoryName(bank) is { } folder)
        {
            var name = Path.GetFileName(folder) + "/" + Path.GetRelativePath(folder, full).Replace('\\', '/');
            return (new ContentPlace(folder, Path.GetFileName(bank), name), null);
        }
        return isFile
            ? (null, $"'{path}' is in no bank: there is no bank.yaml beside it or above it.")
            : (new ContentPlace(full, null, null), null);
    }

    /// <summary>Whether something that is told of a file concerns this place.</summary>
    public bool Holds(string file) =>
        Part is null || file == Part || file.StartsWith(Part + "/", StringComparison.Ordinal);

    private static string? BankAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, "bank.yaml"))) return at;
        return null;
    }
}
