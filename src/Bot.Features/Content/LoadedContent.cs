using Bot.Core.Questions;

namespace Bot.Features.Content;

/// <summary>What came of reading the content folder.</summary>
/// <param name="Bank">All questions of all banks; null when there is a mistake.</param>
/// <param name="Mistakes">Every mistake of every file, by file and line. One is enough to refuse the content.</param>
/// <param name="Warnings">What is out of the ordinary but loads, such as long texts in a plain bank.</param>
public sealed record LoadedContent(
    QuestionBank? Bank, IReadOnlyList<ContentMistake> Mistakes, IReadOnlyList<ContentMistake> Warnings)
{
    /// <summary>The courses in the order of their files; none when there is a mistake.</summary>
    public IReadOnlyList<Course> Courses { get; init; } = [];

    /// <summary>The files of courses that were read, as their authors know them.</summary>
    internal IReadOnlyList<string> CourseFiles { get; init; } = [];

    /// <summary>Names, sizes and times of the files, taken before they were read.</summary>
    internal string Stamp { get; init; } = "";

    /// <summary>The banks as written, when the plan asked for them; with mistakes, too.</summary>
    internal IReadOnlyList<BankSource> Sources { get; init; } = [];

    /// <summary>The questions that people could see, were there no mistake elsewhere; when the plan asked for sources.
    /// </summary>
    internal QuestionBank Readable { get; init; } = QuestionBank.Empty;
}
