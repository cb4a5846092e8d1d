namespace Bot.Features.Content.Yaml;

/// <summary>Collects what is wrong in one file.</summary>
/// <param name="file">The file's name as its author knows it.</param>
internal sealed class FileReport(string file)
{
    private readonly OrderedDictionary<ContentMistake, bool> _found = [];

    public string File => file;

    public IEnumerable<ContentMistake> Mistakes => _found.Where(f => !f.Value).Select(f => f.Key);

    public IEnumerable<ContentMistake> Warnings => _found.Where(f => f.Value).Select(f => f.Key);

    /// <summary>Whether the rules of good writing are only warned about, as in a plain bank.</summary>
    public bool Lenient { get; set; }

    /// <summary>Notes a mistake that keeps the content from being used. The same one counts once.</summary>
    public void Mistake(Place at, string what, string remedy) => Note(at, what, remedy, isWarning: false);

    /// <summary>Notes a breach of the rules of good writing: a mistake, in a plain bank a warning.</summary>
    public void Breach(Place at, string what, string remedy) => Note(at, what, remedy, isWarning: Lenient);

    private void Note(Place at, string what, string remedy, bool isWarning) =>
        _found.TryAdd(new ContentMistake(file, at.Line, at.Column, what, remedy), isWarning);
}
