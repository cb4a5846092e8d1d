namespace Bot.Features.Content.Yaml;

/// <summary>Collects what is wrong in one file.</summary>
/// <param name="file">The file's name as its author knows it.</param>
internal sealed class FileReport(string file)
{
    private readonly OrderedDictionary<ContentMistake, Severity> _found = [];

    public string File => file;

    public IEnumerable<ContentMistake> Mistakes => _found.Keys.Where(m => m.Severity == Severity.Error);

    public IEnumerable<ContentMistake> Warnings => _found.Keys.Where(m => m.Severity == Severity.Warning);

    /// <summary>Whether the rules of good writing are only warned about, as in a plain bank.</summary>
    public bool Lenient { get; set; }

    /// <summary>Notes a mistake that keeps the content from being used. The same one counts once.</summary>
    public void Mistake(string rule, Place at, string what, string remedy) =>
        Note(Severity.Error, rule, at, what, remedy);

    /// <summary>Notes a breach of the rules of good writing: a mistake, in a plain bank a warning.</summary>
    public void Breach(string rule, Place at, string what, string remedy) =>
        Note(Lenient ? Severity.Warning : Severity.Error, rule, at, what, remedy);

    /// <summary>Notes what looks wrong and may be right.</summary>
    public void Warn(string rule, Place at, string what, string remedy) =>
        Note(Severity.Warning, rule, at, what, remedy);

    private void Note(Severity severity, string rule, Place at, string what, string remedy) => _found.TryAdd(
        new ContentMistake(file, at.Line, at.Column, what, remedy) { Rule = rule, Severity = severity }, severity);
}
