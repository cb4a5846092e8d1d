using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.OpenTdb;

/// <summary>Writes the JSON of the Open Trivia Database.</summary>
public sealed class OpenTdbWriter : IQuestionWriter
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public string Name => "opentdb";

    /// <inheritdoc />
    public string Ending => "json";

    /// <inheritdoc />
    public void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("response_code", 0);
            json.WriteStartArray("results");
            foreach (var question in questions) Write(question, json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        to.Write('\n');
    }

    private static void Write(ExchangeQuestion question, Utf8JsonWriter json, ExportReport report)
    {
        if (question.Typed.Count > 0)
        {
            report.Skipped(question, "OpenTDB has no typed answers");
            return;
        }
        if (question.Options.Count(o => o.IsRight) != 1)
        {
            report.Skipped(question, "OpenTDB has exactly one right answer");
            return;
        }
        var isWhole = true;
        json.WriteStartObject();
        json.WriteString("type", IsBoolean(question) ? "boolean" : "multiple");
        if (question.Level is { } level)
            json.WriteString("difficulty", level switch { 1 => "easy", 2 => "medium", _ => "hard" });
        if (question.Category is { } category) json.WriteString("category", Coded(category));
        json.WriteString("question", Plain(question.Text));
        json.WriteString("correct_answer", Plain(question.Options.First(o => o.IsRight).Text));
        json.WriteStartArray("incorrect_answers");
        foreach (var wrong in question.Options.Where(o => !o.IsRight)) json.WriteStringValue(Plain(wrong.Text));
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var what in Lost(question, isWhole)) report.Lost(question, what);

        string Plain(RichText text)
        {
            var plain = PlainWriter.Write(text, out var whole);
            isWhole &= whole;
            return Coded(plain);
        }
    }

    private static IEnumerable<string> Lost(ExchangeQuestion question, bool isWhole)
    {
        if (!isWhole) yield return "OpenTDB has no mark-up";
        if (!question.Options[0].IsRight) yield return "OpenTDB has the right answer first, whatever the order was";
        if (question.Options.Any(o => !o.Why.IsEmpty) || !question.Explanation.IsEmpty)
            yield return "OpenTDB has no reasons";
        if (question.Id is not null) yield return "OpenTDB has no ids";
    }

    private static bool IsBoolean(ExchangeQuestion question) =>
        question.Options.Select(o => o.Text.ToPlainText()).Order().SequenceEqual(["False", "True"]);

    /// <summary>Special characters are entities, as OpenTDB sends them; so is the per cent sign, that nobody takes the
    /// file for one with percent-encoding.</summary>
    private static string Coded(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#039;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("%", "&#37;", StringComparison.Ordinal);
}
