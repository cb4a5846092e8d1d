namespace Bot.ContentTools.Formats.Csv;

/// <summary>Cuts records whose quotes are not as they should be, and loses nothing of them.</summary>
internal static class CsvQuotes
{
    /// <summary>Whether each quote that opens a cell also ends it.</summary>
    public static bool AreWhole(string record, char separator)
    {
        var rest = record.AsSpan().TrimEnd('\n').TrimEnd('\r');
        while (true)
        {
            if (rest is ['"', ..])
            {
                var close = Close(rest, 0);
                if (close < 0 || (close + 1 < rest.Length && rest[close + 1] != separator)) return false;
                rest = rest[(close + 1)..];
            }
            var end = rest.IndexOf(separator);
            var cell = end < 0 ? rest : rest[..end];
            if (cell.TrimStart(' ') is ['"', ..]) return false;
            if (end < 0) return true;
            rest = rest[(end + 1)..];
        }
    }

    /// <summary>Cuts one line; a cell such as <c>"One" and "two"</c> is kept to the letter.</summary>
    public static CsvRow Row(int line, string record, char separator)
    {
        var text = record.TrimEnd('\n').TrimEnd('\r');
        var cells = new List<string>();
        for (var at = 0; at <= text.Length; at++)
        {
            var start = at;
            while (start < text.Length && text[start] == ' ' && separator != ' ') start++;
            if (start == text.Length || text[start] != '"')
            {
                at = End(text, at, separator);
                cells.Add(text[start..at]);
                continue;
            }
            var close = Close(text, start);
            if (close < 0) return new CsvRow(line, [text], "A quote is not closed");
            at = End(text, close + 1, separator);
            var tail = text[(close + 1)..at];
            if (tail.Count(c => c == '"') % 2 == 1) return new CsvRow(line, [text], "A quote is not closed");
            cells.Add(
                string.IsNullOrWhiteSpace(tail) ? Inner(text[(start + 1)..close]) : text[start..at]);
        }
        return new CsvRow(line, [.. cells]);
    }

    private static string Inner(string quoted) => quoted.Replace("\"\"", "\"");

    private static int End(string text, int from, char separator) =>
        text.IndexOf(separator, from) is >= 0 and var end ? end : text.Length;

    /// <summary>Where the quote at a place is closed; -1 when it is not.</summary>
    private static int Close(ReadOnlySpan<char> text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] != '"') continue;
            if (at + 1 == text.Length || text[at + 1] != '"') return at;
            at++;
        }
        return -1;
    }
}
