using System.Text.RegularExpressions;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Csv;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Reads a text that Anki wrote, whose first lines say what is in its columns.</summary>
internal sealed partial class AnkiText
{
    private readonly Dictionary<string, string> _says = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _lines;

    private AnkiText(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == '#')
        {
            var end = text.IndexOf('\n', at);
            var line = text[(at + 1)..(end < 0 ? text.Length : end)];
            if (line.IndexOf(':') is > 0 and var colon) _says.TryAdd(line[..colon].Trim(), line[(colon + 1)..]);
            _lines++;
            at = end < 0 ? text.Length : end + 1;
        }
        Rest = text[at..];
    }

    public static IReadOnlyList<string> Headers { get; } =
        ["#separator:", "#html:", "#tags", "#columns:", "#notetype", "#deck", "#guid"];

    private string Rest { get; }

    private char Separator => Said("separator").Trim().ToLowerInvariant() switch
    {
        "comma" => ',',
        "semicolon" => ';',
        "pipe" => '|',
        "colon" => ':',
        "space" => ' ',
        [var only] => only,
        _ => '\t',
    };

    public static void Read(SourceFile file, ImportReport report)
    {
        if (file.NoText is { } problem) report.Skipped(new Spot(0), problem);
        else
        {
            if (file.Repair is { } repair) report.Repaired(new Spot(0), repair);
            new AnkiText(file.Text).Read(report);
        }
    }

    private void Read(ImportReport report)
    {
        var (type, deck) = (Column("notetype"), Column("deck"));
        var (tags, guid) = (Column("tags"), Column("guid"));
        int[] special = [type, deck, tags, guid];
        var names = Said("columns").TrimEnd('\r', '\n') is { Length: > 0 } columns
            ? CsvRows.Of(columns, Separator).FirstOrDefault()?.Cells ?? [] : [];
        // Where nothing says it, a type in angle brackets is no HTML.
        var isHtml = _lines > 0 ? Said("html").Trim() != "false" : HtmlSign().IsMatch(Rest);
        foreach (var row in CsvRows.Of(Rest, Separator))
        {
            var fields = row.Cells.Index().Where(c => !special.Contains(c.Index)).Select(c => c.Item).ToList();
            var fieldNames = names.Index().Where(c => !special.Contains(c.Index)).Select(c => c.Item).ToList();
            new AnkiQuestion(new AnkiNote(
                new Spot(row.Line + _lines), Cell(row, guid), Cell(row, type) ?? Said("notetype").Trim(),
                Cell(row, deck) ?? Said("deck").Trim(), Cell(row, tags) ?? "", fieldNames, fields, isHtml), report)
                .Read();
        }
    }

    private static string? Cell(CsvRow row, int column) =>
        column >= 0 && column < row.Cells.Length && row.Cells[column].Trim() is { Length: > 0 } cell ? cell : null;

    /// <summary>Counted from 0; -1 when there is none.</summary>
    private int Column(string name) => int.TryParse(Said($"{name} column"), out var column) ? column - 1 : -1;

    private string Said(string name) => _says.GetValueOrDefault(name, "");

    [GeneratedRegex(
        @"</(b|i|u|p|div|span|em|strong|a|li|ul|ol|pre|code|sub|sup|font|td)>|<(br|img|hr)[ />]|&(nbsp|lt|gt|amp);",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlSign();
}
