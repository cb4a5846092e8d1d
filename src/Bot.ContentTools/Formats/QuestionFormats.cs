using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Aiken;
using Bot.ContentTools.Formats.Gift;

namespace Bot.ContentTools.Formats;

/// <summary>All formats that can be read or written.</summary>
public static class QuestionFormats
{
    /// <summary>In the order in which they are asked; of two that are as sure, the first wins.</summary>
    public static IReadOnlyList<IQuestionReader> Readers { get; } = [new GiftReader(), new AikenReader()];

    /// <summary>The formats of <c>--to</c>.</summary>
    public static IReadOnlyList<IQuestionWriter> Writers { get; } = [new GiftWriter(), new AikenWriter()];

    /// <summary>The format that a file looks like most; null when it looks like none.</summary>
    public static IQuestionReader? Detect(SourceFile file) => Readers
        .Select(reader => (reader, Looks: reader.Looks(file)))
        .Where(r => r.Looks > Likeness.No)
        .OrderByDescending(r => r.Looks).FirstOrDefault().reader;
}
