using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Aiken;
using Bot.ContentTools.Formats.Anki;
using Bot.ContentTools.Formats.Csv;
using Bot.ContentTools.Formats.Gift;
using Bot.ContentTools.Formats.Markdown;
using Bot.ContentTools.Formats.MoodleXml;
using Bot.ContentTools.Formats.OpenQuiz;
using Bot.ContentTools.Formats.OpenTdb;
using Bot.ContentTools.Formats.Qti;
using Bot.ContentTools.Formats.Red;

namespace Bot.ContentTools.Formats;

/// <summary>All formats that can be read or written.</summary>
public static class QuestionFormats
{
    /// <summary>In the order in which they are asked; of two that are as sure, the first wins.</summary>
    public static IReadOnlyList<IQuestionReader> Readers { get; } =
    [
        new GiftReader(), new MoodleXmlReader(), new AikenReader(), new OpenTdbReader(), new RedReader(),
        new OpenQuizReader(), new MarkdownReader(), new AnkiReader(), new CsvQuestionReader(), new QtiReader(),
    ];

    /// <summary>The formats of <c>--to</c>.</summary>
    public static IReadOnlyList<IQuestionWriter> Writers { get; } =
    [
        new GiftWriter(), new MoodleXmlWriter(), new AikenWriter(), new AnkiCsvWriter(), new OpenTdbWriter(),
        new MarkdownWriter(),
    ];

    /// <summary>The format that a file looks like most; null when it looks like none.</summary>
    public static IQuestionReader? Detect(SourceFile file) => Readers
        .Select(reader => (reader, Looks: reader.Looks(file)))
        .Where(r => r.Looks > Likeness.No)
        .OrderByDescending(r => r.Looks).FirstOrDefault().reader;
}
