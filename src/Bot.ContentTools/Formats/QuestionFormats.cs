using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats;

/// <summary>All formats that can be read or written.</summary>
public static class QuestionFormats
{
    /// <summary>In the order in which they are asked; of two that are as sure, the first wins.</summary>
    public static IReadOnlyList<IQuestionReader> Readers { get; } = [];

    /// <summary>The formats of <c>--to</c>.</summary>
    public static IReadOnlyList<IQuestionWriter> Writers { get; } = [];

    /// <summary>The format that a file looks like most; null when it looks like none.</summary>
    public static IQuestionReader? Detect(SourceFile file) => Readers
        .Select(reader => (reader, Looks: reader.Looks(file)))
        .Where(r => r.Looks > Likeness.No)
        .OrderByDescending(r => r.Looks).FirstOrDefault().reader;
}
