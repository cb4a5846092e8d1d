using Bot.ContentTools.Exchange;
using Bot.ContentTools.Formats.Csv;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>A note of a type for multiple choice.</summary>
internal sealed record AnkiChoices(string Question, List<ExchangeOption> Options, RichText Explanation, string? Problem)
{
    /// <summary>The fields of the most used type for multiple choice, for files that do not name theirs.</summary>
    private static readonly string[] AllInOne =
        ["Question", "Title", "QType", "Q_1", "Q_2", "Q_3", "Q_4", "Q_5", "Answers", "Sources", "Extra 1"];

    /// <summary>The question; null when the note is of another type.</summary>
    public static AnkiChoices? Of(AnkiNote note, AnkiFields fields)
    {
        if (note.Names.Count == 0 && note.Type.Contains("AllInOne", StringComparison.OrdinalIgnoreCase))
            note = note with { Names = AllInOne };
        var options = new List<string>();
        for (var i = 0; i < note.Names.Count && i < note.Fields.Count; i++)
            if (IsOption(note.Names[i])) options.Add(note.Fields[i]);
        var key = note.Field("Answers", "Answer", "Correct", "Correct answer", "Correct option", "Key", "Solution");
        if (key is null || options.Count < 2) return null;
        var texts = options.Select(fields.Rich).ToList();
        var (right, problem) = Right(fields.Rich(key).ToPlainText().Trim(), texts);
        if (note.Field("QType") is "0") problem = "Each of its options is right or wrong by itself";
        var extra = note.Field("Extra 1", "Extra", "Explanation", "Comment", "Feedback", "Notes") ?? "";
        return new AnkiChoices(
            note.Field("Question", "Front", "Stem", "Prompt") ?? note.Fields[0],
            [.. texts.Select((t, i) => new ExchangeOption(t, right.Contains(i))).Where(o => !o.Text.IsEmpty)],
            RichText.Join(fields.Rich(extra), fields.Rich(note.Field("Sources") ?? "")), problem);
    }

    private static bool IsOption(string name) =>
        name.StartsWith("Q_", StringComparison.OrdinalIgnoreCase) || CsvHeader.Column(name) == CsvColumn.Option;

    /// <summary><c>0 1 0</c> says it option by option; else it is as in a table.</summary>
    private static (HashSet<int> Places, string? Problem) Right(string key, List<RichText> options)
    {
        var bits = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return bits.Length > 1 && bits.All(b => b is "0" or "1")
            ? ([.. bits.Index().Where(b => b.Item == "1").Select(b => b.Index)], null)
            : new CsvKey([.. options.Select(o => o.ToPlainText().Trim())], countsFromZero: false).Read(key);
    }
}
