using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>A record and the line on which it begins.</summary>
/// <param name="Problem">Why it cannot be cut into cells, and its line is its only cell; null when it can.</param>
internal sealed record CsvRow(int Line, string[] Cells, string? Problem = null)
{
    public bool IsEmpty => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
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
            .OrderByDescending(c => CsvHeader.Find(c.rows)?.Columns.Length ?? 0)
            .ThenByDescending(c => CsvPlainTable.IsKeyed(c.rows))
            .ThenByDescending(c => c.rows.Sum(r => r.Cells.Length))
            .First().s;
    }

    /// <summary>The records that are not empty. Where a quote is not closed, the next line begins a new one.</summary>
    public static IEnumerable<CsvRow> Of(string text, char separator)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(), BadDataFound = null, MissingFieldFound = null, IgnoreBlankLines = false,
            HasHeaderRecord = false, DetectColumnCountChanges = false, MaxFieldSize = 0,
        };
        var (start, line) = (0, 1);
        while (start < text.Length)
        {
            using var parser = new CsvParser(new TextFrom(text, start), configuration);
            var isWhole = true;
            while (isWhole && parser.Read())
            {
                var raw = parser.RawRecord;
                isWhole = !raw.Contains('"') || CsvQuotes.AreWhole(raw, separator);
                if (!isWhole) raw = raw[..(raw.IndexOf('\n') + 1 is > 0 and var end ? end : raw.Length)];
                var row = isWhole ? new CsvRow(line, parser.Record ?? []) : CsvQuotes.Row(line, raw, separator);
                start += raw.Length;
                line += raw.AsSpan().Count('\n');
                var isSeparator = row.Line == 1 && row.Cells is [var first, ..]
                    && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
                if (!row.IsEmpty && !isSeparator) yield return row;
            }
            if (isWhole) yield break;
        }
    }

    /// <summary>The rest of a text, which is not copied.</summary>
    private sealed class TextFrom(string text, int start) : TextReader
    {
        private int _at = start;

        public override int Peek() => _at < text.Length ? text[_at] : -1;

        public override int Read() => _at < text.Length ? text[_at++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(count, text.Length - _at);
            text.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
