using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Reads a table without a header: the question, its options and a key, or else the question, the right answer
/// and wrong ones.</summary>
internal sealed class CsvPlainTable(ImportReport report)
{
    /// <summary>Whether the last column names the right option, at least in most rows.</summary>
    public static bool IsKeyed(IReadOnlyList<CsvRow> rows)
    {
        var whole = Cells([.. rows.Where(r => r.Problem is null)]);
        return whole.Count > 0 && whole.Count(IsKeyed) * 2 > whole.Count
            && whole.Exists(c => IsKeyed(c) && !c[1..^1].TrueForAll(CsvKey.IsLabel));
    }

    public void Read(List<CsvRow> rows)
    {
        if (rows.Count == 0) return;
        if (IsKeyed(rows)) Keyed(rows);
        else if (Doubt(rows) is { } doubt) rows.ForEach(r => report.Skipped(new Spot(r.Line), r.Problem ?? doubt));
        else
        {
            report.Repaired(new Spot(rows[0].Line), "No header: the second column is read as the right answer");
            foreach (var row in rows) Answered(new Spot(row.Line), row);
        }
    }

    private void Keyed(List<CsvRow> rows)
    {
        var cells = Cells(rows);
        var isNumbered = cells.TrueForAll(c => c.Count > 4 && c[0].All(char.IsAsciiDigit));
        if (isNumbered) report.Lost(new Spot(rows[0].Line), "The first column, a number, is left out");
        if (isNumbered) cells.ForEach(c => c.RemoveAt(0));
        var counting = CsvCounting.Of(
            cells.Where(c => c.Count > 3).Select(c => (c[^1], (IReadOnlyList<string>)c[1..^1])), false, null);
        if (counting.Told is { } told) report.Repaired(new Spot(rows[0].Line), told);
        foreach (var (row, all) in rows.Zip(cells))
        {
            var (places, problem) = all.Count < 3 ? ([], "A row needs a question, its options and its key")
                : counting.IsUnknown && CsvKey.Numbers(all[^1]).Any() ? ([], CsvCounting.Unknown)
                : new CsvKey(all[1..^1], counting.FromZero).Read(all[^1]);
            if ((row.Problem ?? problem) is { } reason) report.Skipped(new Spot(row.Line), reason);
            else report.Question(Question(new Spot(row.Line), all[0], all[1..^1], places.Contains));
        }
    }

    /// <summary>Why the second column may not be the right answer; null when nothing speaks against it.</summary>
    private static string? Doubt(List<CsvRow> rows)
    {
        var cells = Cells(rows.FindAll(r => r.Problem is null)).FindAll(c => c.Count > 3);
        if (cells.Count == 0) return null;
        if (cells.TrueForAll(c => CsvKey.IsLabel(c[^1]) && CsvKey.Numbers(c[^1]).All(n => n <= c.Count - 2)))
            return "The last column could be a key or one of the answers; add a line of headers";
        var least = cells.Min(c => c.Count);
        return Enumerable.Range(3, least - 3).Any(i => cells.TrueForAll(c => c[i] is [>= 'A' and <= 'J']))
            ? "A column seems to name the right option; add a line of headers"
            : null;
    }

    private void Answered(Spot spot, CsvRow row)
    {
        var cells = row.Cells.Select(c => c.Trim()).Where(c => c.Length > 0).ToList();
        if (row.Problem is { } problem) report.Skipped(spot, problem);
        else if (cells.Count < 2) report.Skipped(spot, "A row needs a question and its right answer");
        else if (cells.Count == 2)
        {
            report.Question(new ExchangeQuestion
            {
                Spot = spot, Text = PlainReader.Read(cells[0]), Typed = [new TypedAnswer(cells[1], true)],
            });
        }
        else report.Question(Question(spot, cells[0], cells[1..], place => place == 0));
    }

    private static ExchangeQuestion Question(Spot spot, string text, List<string> options, Func<int, bool> isRight) =>
        new()
        {
            Spot = spot,
            Text = PlainReader.Read(text),
            Options =
            [
                .. options.Index().Where(o => o.Item.Length > 0)
                    .Select(o => new ExchangeOption(PlainReader.Read(o.Item), isRight(o.Index))),
            ],
        };

    private static bool IsKeyed(List<string> cells)
    {
        if (cells.Count < 4 || !CsvKey.IsLabel(cells[^1])) return false;
        var options = cells[1..^1];
        var fromZero = CsvKey.Numbers(cells[^1]).Contains(0);
        return new CsvKey(options, fromZero).Read(cells[^1]).Problem is null;
    }

    /// <summary>The cells without the columns at the end that are empty in all rows as long.</summary>
    private static List<List<string>> Cells(List<CsvRow> rows)
    {
        var widths = rows.GroupBy(r => r.Cells.Length).ToDictionary(
            same => same.Key,
            same => same.Max(r => Array.FindLastIndex(r.Cells, c => !string.IsNullOrWhiteSpace(c)) + 1));
        return rows.ConvertAll(r => r.Cells.Take(widths[r.Cells.Length]).Select(c => c.Trim()).ToList());
    }
}
