using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Reads the rows below a header.</summary>
internal sealed class CsvTable(CsvHeader header, ImportReport report)
{
    private static readonly string[] Unaskable =
    [
        "poll", "openended", "draw", "slide", "survey", "essay", "matching", "match", "reorder", "dropdown", "slider",
        "puzzle",
    ];

    private readonly CsvCells _cells = new(header);

    public void Read(List<CsvRow> rows)
    {
        foreach (var title in rows.TakeWhile(r => r.Line < header.Line))
            report.Skipped(new Spot(title.Line), title.Problem ?? "It stands above the header and is no question");
        rows = rows.FindAll(r => r.Line > header.Line);
        foreach (var (column, name) in header.Columns.Zip(header.Names))
            if (column == CsvColumn.Other) report.Lost(new Spot(header.Line), $"The column {name.Trim()} is left out");
        var counting = CsvCounting.Of(
            rows.Select(r => (Cell(r, CsvColumn.Key), (IReadOnlyList<string>)_cells.Options(r, out _, out _))),
            header.IsIndex, header.FirstNumber);
        if (counting.Told is { } told) report.Repaired(new Spot(header.Line), told);
        var answers = new CsvAnswers(header, _cells, counting, LacksOptions(rows));
        foreach (var row in rows) Read(row, new Spot(row.Line), answers);
    }

    /// <summary>Keys that are letters or numbers mean options, even if no column of options is known.</summary>
    private bool LacksOptions(List<CsvRow> rows)
    {
        if (header.HasOptions || !header.Columns.Contains(CsvColumn.Other)) return false;
        var keys = rows.Select(r => Cell(r, CsvColumn.Key)).Where(k => k.Length > 0).ToList();
        return keys.Count(CsvKey.IsLabel) * 2 >= keys.Count;
    }

    private void Read(CsvRow row, Spot spot, CsvAnswers answers)
    {
        var type = string.Concat(Cell(row, CsvColumn.Type).ToLowerInvariant().Where(char.IsLetter));
        var problem = row.Problem;
        if (row.Cells.Skip(header.Columns.Length).Any(c => !string.IsNullOrWhiteSpace(c)))
            problem ??= "The row has more cells than the header; a cell with separators in it needs quotes";
        if (Unaskable.Contains(type))
            problem ??= $"Questions of type {Cell(row, CsvColumn.Type)} cannot be asked with one right answer";
        var answer = problem is null ? answers.Of(row, type) : default;
        problem ??= answer.Problem;
        if (problem is not null)
        {
            report.Skipped(spot, problem);
            return;
        }
        if (answer.Repair is { } repair) report.Repaired(spot, repair);
        if (Cell(row, CsvColumn.Image).Length > 0) report.Lost(spot, "Its picture, film or sound is left out");
        report.Question(new ExchangeQuestion
        {
            Spot = spot,
            Id = Optional(Cell(row, CsvColumn.Id)),
            Category = Optional(Cell(row, CsvColumn.Category)),
            Level = Level(Cell(row, CsvColumn.Level), spot),
            Text = PlainReader.Read(Cell(row, CsvColumn.Question)),
            Explanation = PlainReader.Read(Cell(row, CsvColumn.Explanation)),
            Options = answer.Options,
            Typed = answer.Typed,
        });
    }

    private int? Level(string cell, Spot spot)
    {
        int? level = cell.ToLowerInvariant() switch
        {
            "1" or "easy" or "beginner" or "basic" or "low" => 1,
            "2" or "medium" or "intermediate" or "moderate" or "normal" => 2,
            "3" or "hard" or "advanced" or "difficult" or "high" or "expert" => 3,
            _ => null,
        };
        if (level is null && cell.Length > 0) report.Lost(spot, "Its difficulty is none of easy, medium and hard");
        return level;
    }

    private string Cell(CsvRow row, CsvColumn column) => _cells.First(row, column);

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;
}
