using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Reads the rows below a header.</summary>
internal sealed class CsvTable(CsvHeader header, ImportReport report)
{
    private const int LongestTyped = 100;

    private static readonly string[] Unaskable =
    [
        "poll", "openended", "draw", "slide", "survey", "essay", "matching", "match", "reorder", "dropdown", "slider",
        "puzzle",
    ];

    public void Read(IEnumerable<CsvRow> rows)
    {
        foreach (var (column, name) in header.Columns.Zip(header.Names))
            if (column == CsvColumn.Other) report.Lost(new Spot(header.Line), $"The column {name.Trim()} is left out");
        foreach (var row in rows.Where(r => r.Line > header.Line)) Read(row, new Spot(row.Line));
    }

    private void Read(CsvRow row, Spot spot)
    {
        if (row.Cells.Skip(header.Columns.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            report.Skipped(spot, "The row has more cells than the header; a cell with separators in it needs quotes");
            return;
        }
        var type = string.Concat(Cell(row, CsvColumn.Type).ToLowerInvariant().Where(char.IsLetter));
        if (Unaskable.Contains(type))
        {
            report.Skipped(spot, $"Questions of type {Cell(row, CsvColumn.Type)} cannot be asked with one right answer");
            return;
        }
        if (Cell(row, CsvColumn.Image).Length > 0) report.Lost(spot, "Its picture, film or sound is left out");
        var question = new ExchangeQuestion
        {
            Spot = spot,
            Id = Optional(Cell(row, CsvColumn.Id)),
            Category = Optional(Cell(row, CsvColumn.Category)),
            Level = Level(Cell(row, CsvColumn.Level), spot),
            Text = PlainReader.Read(Cell(row, CsvColumn.Question)),
            Explanation = PlainReader.Read(Cell(row, CsvColumn.Explanation)),
        };
        if (Answered(question, row, type, spot) is { } whole) report.Question(whole);
    }

    private ExchangeQuestion? Answered(ExchangeQuestion question, CsvRow row, string type, Spot spot)
    {
        var key = Cell(row, CsvColumn.Key);
        var wrong = Cells(row, CsvColumn.Wrong).Concat(List(Cell(row, CsvColumn.WrongList)))
            .Where(w => w.Length > 0).ToList();
        var options = Cells(row, CsvColumn.Option).ToList();
        if (options.TrueForAll(o => o.Length == 0)) options.Clear();
        if (options.Count == 0 && wrong.Count > 0)
            return question with { Options = [Option(key, true), .. wrong.Select(w => Option(w, false))] };
        if (options.Count == 0 && type is "truefalse" or "trueorfalse" or "tf" or "boolean") options = ["True", "False"];
        if (options.Count == 0) return Typed(question, key, spot);
        if (wrong.Count > 0) options.AddRange(wrong);
        var (places, problem) = new CsvKey(options, header.CountsFromZero).Read(key);
        if (problem is null) return question with { Options = [.. Options(options, places, row)] };
        report.Skipped(spot, key.Length == 0 ? "The question has no answer" : problem);
        return null;
    }

    private IEnumerable<ExchangeOption> Options(List<string> options, HashSet<int> places, CsvRow row)
    {
        var reasons = Cells(row, CsvColumn.Reason).ToList();
        return options.Index().Where(o => o.Item.Length > 0).Select(o => new ExchangeOption(
            PlainReader.Read(o.Item), places.Contains(o.Index),
            PlainReader.Read(reasons.ElementAtOrDefault(o.Index) ?? "")));
    }

    private ExchangeQuestion? Typed(ExchangeQuestion question, string key, Spot spot)
    {
        if (key.Length <= LongestTyped && !key.Contains('\n'))
            return question with { Typed = key.Length == 0 ? [] : [new TypedAnswer(key, true)] };
        report.Skipped(spot, $"Its answer has several lines or more than {LongestTyped} characters, which nobody types");
        return null;
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

    private static ExchangeOption Option(string cell, bool isRight) => new(PlainReader.Read(cell), isRight);

    private static IEnumerable<string> List(string cell)
    {
        var inner = cell.StartsWith('[') && cell.EndsWith(']') ? cell[1..^1] : cell;
        var separator = inner.Contains('|') ? '|' : inner.Contains(';') ? ';' : ',';
        return inner.Split(separator).Select(p => p.Trim().Trim('"', '\''));
    }

    private IEnumerable<string> Cells(CsvRow row, CsvColumn column) => header.Columns.Index()
        .Where(c => c.Item == column).Select(c => (row.Cells.ElementAtOrDefault(c.Index) ?? "").Trim());

    private string Cell(CsvRow row, CsvColumn column) => Cells(row, column).FirstOrDefault(c => c.Length > 0) ?? "";

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;
}
