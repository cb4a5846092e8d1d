using Bot.ContentTools.Importing.Planning;

namespace Bot.ContentTools.Importing.Writing;

/// <summary>A file of questions that is to be written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bank">The id of the bank.</param>
/// <param name="Topic">The id of the topic.</param>
/// <param name="Questions">The questions, in order.</param>
internal sealed record PlannedFile(string Path, string Bank, string Topic, IReadOnlyList<PlannedQuestion> Questions);

/// <summary>A file of questions that was written, and where in it each stands.</summary>
/// <param name="Path">The file.</param>
/// <param name="Places">The first lines of the questions, in order.</param>
internal sealed record WrittenFile(string Path, IReadOnlyList<(int Line, PlannedQuestion Question)> Places)
{
    /// <summary>The question that stands in a line; null when none does.</summary>
    public PlannedQuestion? At(int line) => Places.LastOrDefault(p => p.Line <= line).Question;
}
