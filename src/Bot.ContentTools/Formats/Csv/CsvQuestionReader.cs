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
        var rows = CsvRows.Of(head, CsvRows.Separator(head)).Take(10).ToList();
        if (CsvHeader.Find(rows) is { } header)
            return isTable ? Likeness.Surely : header.Columns.Length > 3 ? Likeness.Likely : Likeness.Perhaps;
        return isTable && CsvPlainTable.IsKeyed(rows) ? Likeness.Perhaps : Likeness.No;
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
        else new CsvPlainTable(report).Read(rows);
    }
}
