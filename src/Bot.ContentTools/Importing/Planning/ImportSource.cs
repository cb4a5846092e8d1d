using Bot.ContentTools.Exchange;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>A file that was read.</summary>
/// <param name="Name">As its user named it.</param>
/// <param name="Slug">Its folder in the bank.</param>
/// <param name="Title">What its questions are about when they do not say.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Report">What was found in it.</param>
internal sealed record ImportSource(string Name, string Slug, string Title, string Format, ImportReport Report);

/// <summary>What becomes of the questions of one file.</summary>
internal sealed class SourcePlan(ImportSource source)
{
    public ImportSource Source { get; } = source;

    public List<PlannedQuestion> Questions { get; } = [];

    /// <summary>What was told beside the reader's own remarks.</summary>
    public List<Remark> Remarks { get; } = [];

    public int Added => Questions.Count(q => q.IsNew);

    public int Updated => Questions.Count(q => q.IsChanged);

    public int Unchanged => Questions.Count(q => q is { Question: not null, IsNew: false, IsChanged: false });

    /// <summary>Questions of an earlier import that are no longer in the file.</summary>
    public int Kept => Questions.Count(q => q.Question is null);

    /// <summary>Whether the bank is to have something else than it has.</summary>
    public bool Changes => Questions.Any(q => q.IsNew || q.IsChanged);
}
