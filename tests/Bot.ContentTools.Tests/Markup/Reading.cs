using System.Text;
using System.Text.Json;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats;
using Bot.Core.Text;

namespace Bot.ContentTools.Tests.Markup;

/// <summary>Reads and writes files for tests.</summary>
internal static class Reading
{
    public static ImportReport Of(IQuestionReader reader, string text, string name = "file") =>
        Of(reader, new SourceFile(name, Encoding.UTF8.GetBytes(text)));

    public static ImportReport Of(IQuestionReader reader, SourceFile file)
    {
        var report = new ImportReport(file.Name);
        reader.Read(file, report);
        return report;
    }

    /// <summary>Everything that came out, one line for a question or a remark.</summary>
    public static string Shown(ImportReport report) => string.Join(
        '\n', report.Questions.Select(Shown).Concat(report.Remarks.Select(r => $"{r.Kind} {r.Spot.Line}: {r.What}")));

    public static string Shown(ExchangeQuestion question)
    {
        var answers = question.Options.Select(o => (o.IsRight ? "=" : "~") + Shown(o.Text) + Reason(o.Why))
            .Concat(question.Typed.Select(t => (t.IsRight ? "==" : "~~") + t.Text + Reason(t.Why)));
        return $"{question.Spot.Line}{(question.Spot.Item is { } item ? $"({item})" : "")} {question.Id ?? "-"} "
            + $"[{question.Category}{(question.Level is { } level ? $" {level}" : "")}] "
            + $"{Shown(question.Text)} {{{string.Join(' ', answers)}}}{Reason(question.Explanation)}";
    }

    /// <summary>The questions without their places, to be compared.</summary>
    public static string Json(IEnumerable<ExchangeQuestion> questions) => string.Join(
        '\n', questions.Select(q => JsonSerializer.Serialize(q with { Spot = default }, CoreJson.Options)));

    public static string Written(IQuestionWriter writer, IReadOnlyList<ExchangeQuestion> questions, ExportReport report)
    {
        using var text = new StringWriter();
        writer.Write(questions, text, report);
        return text.ToString();
    }

    /// <summary>However much of a file is there, what is whole in it is read.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="end">What stands at the end of each question.</param>
    public static void HoldsWhenCut(IQuestionReader reader, string text, string end)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            var (part, report) = (text[..length], Of(reader, text[..length]));
            var whole = part.Split(end).Length - 1;
            Assert.True(report.Found >= whole, $"{report.Found} of {whole} are found in:\n{part}");
            Assert.True(report.Questions.Count >= whole, $"{report.Questions.Count} of {whole} are kept of:\n{part}");
        }
    }

    private static string Reason(RichText why) => why.IsEmpty ? "" : $"#{Shown(why)}";

    public static string Shown(RichText text) => CommonShape.Of(text.Blocks);
}
