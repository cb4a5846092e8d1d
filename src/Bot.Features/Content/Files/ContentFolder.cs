namespace Bot.Features.Content.Files;

/// <summary>A YAML file of the content folder.</summary>
/// <param name="Path">Where its bytes are, links followed.</param>
/// <param name="Name">Its name as its author knows it: <c>content/sqlalchemy/session.yaml</c>.</param>
/// <param name="Folder">The folder of its bank, or that of the courses; empty for a file beside the banks.</param>
internal sealed record ContentFile(string Path, string Name, string Folder)
{
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Whether it describes the bank, not questions.</summary>
    public bool IsBankFile => FileName == "bank.yaml" && IsBesideTheBank;

    /// <summary>Whether it tells how many questions the bank shall have.</summary>
    public bool IsTaxonomy => FileName == "taxonomy.yaml" && IsBesideTheBank;

    public bool IsCourse => Folder == ContentFolder.CoursesFolder;

    public bool HoldsQuestions => !IsBankFile && !IsTaxonomy;

    private bool IsBesideTheBank => Name.Count(c => c == '/') == 2;
}

/// <summary>Finds the YAML files of the content folder. Hidden files are an editor's or a mount's own business; links
/// may not lead out of the folder.</summary>
internal sealed class ContentFolder
{
    /// <summary>The folder of the courses.</summary>
    public const string CoursesFolder = "courses";

    private const string ToolsFolder = "tools";

    /// <summary>Far above any content; a folder of this size is something else, such as a home folder.</summary>
    private const int MaxEntries = 100_000;

    /// <summary>Far above any bank that people keep in files.</summary>
    private const int MaxFiles = 20_000;

    private readonly string _root;
    private readonly string? _onlyBank;
    private readonly bool _readsCourses;
    private readonly int _mostFiles;
    private readonly int _mostEntries;
    private readonly List<ContentFile> _files = [];
    private readonly List<ContentMistake> _mistakes = [];

    private int _entries;

    /// <param name="folder">The content folder.</param>
    /// <param name="onlyBank">The folder in it to look at, or null for all.</param>
    /// <param name="readsCourses">Whether to look at the courses.</param>
    /// <param name="mostFiles">How many content files there may be.</param>
    /// <param name="mostEntries">How many files and folders of any sort.</param>
    public ContentFolder(
        string folder, string? onlyBank = null, bool readsCourses = true, int mostFiles = MaxFiles,
        int mostEntries = MaxEntries)
    {
        (_onlyBank, _readsCourses, _mostFiles, _mostEntries) = (onlyBank, readsCourses, mostFiles, mostEntries);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _root = RealPath.Of(full) ?? full;
        Name = Path.GetFileName(full);
        if (Directory.Exists(_root)) Walk(_root, Name, bank: "");
        else Mistake(Name, $"There is no folder {full}", "Create it, or set Content:Path.");
        if (_files.Count <= mostFiles && _entries <= mostEntries) return;
        _files.Clear();
        var (count, what) = _entries > mostEntries ? (mostEntries, "files") : (mostFiles, "content files");
        Mistake(Name, $"The folder holds more than {count} {what}", "Name the folder that holds the banks alone.");
    }

    public string Name { get; }

    /// <summary>The files of the banks, and those beside them.</summary>
    public IReadOnlyList<ContentFile> Files => [.. _files.Where(f => !f.IsCourse)];

    /// <summary>The files of the courses.</summary>
    public IReadOnlyList<ContentFile> Courses => [.. _files.Where(f => f.IsCourse)];

    /// <summary>The folders of the banks.</summary>
    public IReadOnlyList<string> Banks =>
        [.. Files.Select(f => f.Folder).Where(f => f.Length > 0).Distinct()];

    public IReadOnlyList<ContentMistake> Mistakes => _mistakes;

    /// <summary>Names, sizes and times of all files: changes whenever one of them may have changed.</summary>
    public string Stamp => string.Join('\n', _files.Select(Describe).Concat(_mistakes.Select(m => m.ToString())));

    /// <summary>Whether a folder of this name beside the banks holds something else.</summary>
    public static bool IsNoBank(string name) => name is CoursesFolder or ToolsFolder;

    private static string Describe(ContentFile file)
    {
        var info = new FileInfo(file.Path);
        return $"{file.Name} {file.Path} {(info.Exists ? info.Length : -1)} {info.LastWriteTimeUtc.Ticks}";
    }

    private void Walk(string folder, string name, string bank)
    {
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos();
            foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                if (++_entries > _mostEntries || _files.Count > _mostFiles) break;
                Visit(entry, $"{name}/{entry.Name}", bank);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Mistake(name, "The folder cannot be read", $"Check it and its permissions ({e.GetType().Name}).");
        }
    }

    private void Visit(FileSystemInfo entry, string name, string bank)
    {
        if (entry.Name.StartsWith('.')) return;
        if (bank.Length == 0 && _onlyBank is not null && entry.Name != _onlyBank) return;
        if (entry is DirectoryInfo)
        {
            var atTop = bank.Length == 0;
            if (atTop && IsNoBank(entry.Name) && !(_readsCourses && entry.Name == CoursesFolder)) return;
            if (entry.LinkTarget is null) Walk(entry.FullName, name, atTop ? entry.Name : bank);
            else Mistake(name, "This folder is a link", "Put the folder itself here.");
        }
        else if (IsYaml(entry.Name))
        {
            Add(entry.FullName, name, bank);
        }
    }

    private void Add(string path, string name, string bank)
    {
        if (!name.EndsWith(".yaml", StringComparison.Ordinal))
            Mistake(name, "Content files end in .yaml", "Rename the file.");
        else if (RealPath.Of(path) is not { } real || !File.Exists(real))
            Mistake(name, "The link leads to no file", "Put the file itself here, or remove the link.");
        else if (!real.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Mistake(name, "The link leaves the content folder", "Put the file itself here.");
        else
            _files.Add(new ContentFile(real, name, bank));
    }

    private static bool IsYaml(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private void Mistake(string name, string what, string remedy) =>
        _mistakes.Add(new ContentMistake(name, 0, 0, what, remedy) { Rule = Rules.Folder });
}
