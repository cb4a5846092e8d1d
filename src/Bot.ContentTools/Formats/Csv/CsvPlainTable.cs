using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>Reads a table without a header: the question, the right answer, wrong ones.</summary>
internal static class CsvPlainTable
{
    public static void Read(List<CsvRow> rows, ImportReport report)
    {
        var isKeyed = rows.Count > 0 && rows.TrueForAll(
            r => r.Cells.Length > 3 && r.Cells[^1].Trim() is [>= 'A' and <= 'J'] or [>= 'a' and <= 'j']);
        foreach (var row in rows)
        {
            var (spot, cells) = (new Spot(row.Line), row.Cells.Select(c => c.Trim()).Where(c => c.Length > 0).ToList());
            if (isKeyed) report.Skipped(spot, "The last column seems to name the right option; add a line of headers");
            else if (cells.Count < 2) report.Skipped(spot, "A row needs a question and its right answer");
            else report.Question(Question(spot, cells));
        }
    }

    private static ExchangeQuestion Question(Spot spot, List<string> cells) => new()
    {
        Spot = spot,
        Text = PlainReader.Read(cells[0]),
        Typed = cells.Count == 2 ? [new TypedAnswer(cells[1], true)] : [],
        Options = cells.Count == 2
            ? [] : [.. cells.Skip(1).Select((c, i) => new ExchangeOption(PlainReader.Read(c), i == 0))],
    };
}
