using Bot.Features.Content.Files;

namespace Bot.ContentTools.Checking;

/// <summary>What an author means by a path: a content folder, one bank in it, a file or folder of a bank, or courses.
/// </summary>
/// <param name="Folder">The content folder.</param>
/// <param name="Bank">The folder of the only bank that is meant; null for all.</param>
/// <param name="Part">What messages call the part that is meant, such as <c>content/sqlalchemy/uow.yaml</c>; null for
/// all that is loaded.</param>
public sealed record ContentPlace(string Folder, string? Bank, string? Part)
{
    /// <summary>Whether courses are meant, and no questions.</summary>
    public bool IsCourses { get; private init; }

    /// <summary>Finds out what a path means.</summary>
    /// <param name="path">The path.</param>
    /// <param name="orCourses">Whether it may mean courses, which hold no questions.</param>
    /// <returns>The place, or a sentence that says why there is none.</returns>
    public static (ContentPlace? Place, string? Problem) Of(string path, bool orCourses = false)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFile = File.Exists(full);
        if (!isFile && !Directory.Exists(full)) return (null, $"There is no file or folder '{path}'.");
        if (Path.GetDirectoryName(full) is not { } above) return (new ContentPlace(full, null, null), null);

        if (NamedAbove(isFile ? above : full) is { } named && Path.GetDirectoryName(named) is { } folder)
        {
            var name = Path.GetFileName(folder) + "/" + Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (!IsFolderOfCourses(named)) return (new ContentPlace(folder, Path.GetFileName(named), name), null);
            return orCourses
                ? (new ContentPlace(folder, null, name) { IsCourses = true }, null)
                : (null, $"'{path}' holds no questions: courses are there. Name a bank, or a file of one.");
        }
        return isFile
            ? (null, $"'{path}' is in no bank: there is no bank.yaml beside it or above it.")
            : (new ContentPlace(full, null, null), null);
    }

    /// <summary>Whether something that is told of a file concerns this place.</summary>
    public bool Holds(string file) =>
        Part is null || file == Part || file.StartsWith(Part + "/", StringComparison.Ordinal);

    /// <summary>The folder of a bank or of the courses in which something is.</summary>
    private static string? NamedAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (IsFolderOfCourses(at) || IsBank(at)) return at;
        return null;
    }

    /// <summary>Whether it is named so and stands beside a bank; a content folder may be called anything.</summary>
    private static bool IsFolderOfCourses(string folder) =>
        Path.GetFileName(folder) == ContentFolder.CoursesFolder && Path.GetDirectoryName(folder) is { } above
        && Directory.EnumerateDirectories(above, "*", new EnumerationOptions()).Any(f => f != folder && IsBank(f));

    private static bool IsBank(string folder) => File.Exists(Path.Combine(folder, "bank.yaml"));
}
