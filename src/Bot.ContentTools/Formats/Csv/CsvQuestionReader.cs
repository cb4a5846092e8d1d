using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Reads tables of questions, one in a row.</summary>
public sealed class CsvQuestionReader : IQuestionReader
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public Likeness Looks(SourceFile file)
    {
        var head = file.Head;
        if (head.Length == 0 || head[0] is '#' or '<' or '{' or '[') return Likeness.No;
        var isTable = file.Ending is "csv" or "tsv";
        var header = CsvHeader.Find(CsvRows.Of(head, CsvRows.Separator(head)).Take(10));
        if (header is null) return isTable ? Likeness.Perhaps : Likeness.No;
        return isTable ? Likeness.Surely : header.Columns.Count > 3 ? Likeness.Likely : Likeness.Perhaps;
    }

    /// <inheritdoc/>
    public void Read(SourceFile file, ImportReport report)
    {
        if (file.NoText is { } problem)
        {
            report.Skipped(new Spot(0), problem);
            return;
        }
        if (file.Repair is { } repair) report.Repaired(new Spot(0), repair);
        if (string.IsNullOrWhiteSpace(file.Text)) return;
        var rows = CsvRows.Of(file.Text, CsvRows.Separator(file.Text)).ToList();
        if (CsvHeader.Find(rows) is { } header) new CsvTable(header, report).Read(rows);
        else CsvPlainTable.Read(rows, report);
    }
}
