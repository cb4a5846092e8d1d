using System.Text;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Formats;

/// <summary>Reads a text and shows what came of it, one line for each question and each remark.</summary>
internal static class TextFormat
{
    public static ImportReport Of(IQuestionReader reader, string text, string name = "questions.txt")
    {
        var report = new ImportReport(name);
        reader.Read(File(text, name), report);
        return report;
    }

    /// <summary><c>line [id] category level: question | +right (why) | -wrong | "+typed" ! explanation</c>, then the
    /// remarks: <c>Lost 3: what</c>.</summary>
    public static string Shown(IQuestionReader reader, string text, string name = "questions.txt")
    {
        var report = Of(reader, text, name);
        return string.Join('\n', report.Questions.Select(Shown).Concat(report.Remarks.Select(Shown)));
    }

    public static string Shown(ExchangeQuestion question)
    {
        var shown = new StringBuilder().Append(question.Spot.Line);
        if (question.Id is not null) shown.Append($" [{question.Id}]");
        if (question.Category is not null) shown.Append($" {question.Category}");
        if (question.Level is not null) shown.Append($" level {question.Level}");
        shown.Append($": {Text(question.Text)}");
        foreach (var option in question.Options)
            shown.Append($" | {(option.IsRight ? '+' : '-')}{Text(option.Text)}{Why(option.Why)}");
        foreach (var typed in question.Typed)
            shown.Append($" | \"{(typed.IsRight ? '+' : '-')}{typed.Text}\"{Why(typed.Why)}");
        if (!question.Explanation.IsEmpty) shown.Append($" ! {Text(question.Explanation)}");
        return shown.ToString();
    }

    public static SourceFile File(string text, string name = "questions.txt") =>
        new(name, Encoding.UTF8.GetBytes(text));

    private static string Shown(Remark remark) => $"{remark.Kind} {remark.Spot.Line}: {remark.What}";

    private static string Why(RichText why) => why.IsEmpty ? "" : $" ({Text(why)})";

    private static string Text(RichText text) =>
        CommonMarkWriter.Write(text).Replace("\\\n", "⏎", StringComparison.Ordinal)
            .Replace("\n", "↵", StringComparison.Ordinal);
}
