using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>A record and the line on which it begins.</summary>
internal sealed record CsvRow(int Line, string[] Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Cuts a text into records.</summary>
internal static class CsvRows
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The separator with which the first records make a header, or else the most columns.</summary>
    public static char Separator(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4) return text[4];
        var head = text[..Math.Min(text.Length, 20_000)];
        return Separators.Select(s => (s, rows: Of(head, s).Take(10).ToList()))
            .OrderByDescending(c => CsvHeader.Find(c.rows) is not null)
            .ThenByDescending(c => c.rows.Sum(r => r.Cells.Length))
            .First().s;
    }

    public static IEnumerable<CsvRow> Of(string text, char separator)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(), BadDataFound = null, MissingFieldFound = null, IgnoreBlankLines = false,
            HasHeaderRecord = false, DetectColumnCountChanges = false, MaxFieldSize = 0,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var line = 1;
        while (parser.Read())
        {
            var row = new CsvRow(line, parser.Record ?? []);
            line = parser.RawRow + 1;
            var isSeparator = row.Line == 1 && row.Cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
            if (row.IsEmpty || isSeparator) continue;
            yield return row;
        }
    }
}
