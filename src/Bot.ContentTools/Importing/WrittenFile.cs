namespace Bot.ContentTools.Importing;

/// <summary>A file of questions that was written, and where in it each stands.</summary>
/// <param name="Path">The file.</param>
/// <param name="Places">The first lines of the questions, in order.</param>
internal sealed record WrittenFile(string Path, IReadOnlyList<(int Line, PlannedQuestion Question)> Places)
{
    /// <summary>The question that stands in a line; null when none does.</summary>
    public PlannedQuestion? At(int line) => Places.LastOrDefault(p => p.Line <= line).Question;
}
