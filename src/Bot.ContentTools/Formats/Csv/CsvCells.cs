namespace Bot.ContentTools.Formats.Csv;

/// <summary>The cells of a row by what they hold.</summary>
internal sealed class CsvCells(CsvHeader header)
{
    private readonly ILookup<CsvColumn, int> _places =
        header.Columns.Index().ToLookup(c => c.Item, c => c.Index);

    /// <summary>Every cell of a kind, empty ones too.</summary>
    public List<string> All(CsvRow row, CsvColumn column)
    {
        var cells = new List<string>();
        foreach (var place in _places[column]) cells.Add(place < row.Cells.Length ? row.Cells[place].Trim() : "");
        return cells;
    }

    /// <summary>The first cell of a kind that is not empty.</summary>
    public string First(CsvRow row, CsvColumn column)
    {
        foreach (var place in _places[column])
        {
            if (place < row.Cells.Length && !string.IsNullOrWhiteSpace(row.Cells[place]))
                return row.Cells[place].Trim();
        }
        return "";
    }

    /// <summary>The options of a row, empty ones in their places; none when all are empty.</summary>
    public List<string> Options(CsvRow row, out bool hasCommas, out string? problem)
    {
        (hasCommas, problem) = (false, null);
        var options = All(row, CsvColumn.Option);
        if (options.Exists(o => o.Length > 0)) return options;
        if (CsvList.Read(First(row, CsvColumn.OptionList), out hasCommas) is { } listed) return listed;
        problem = "It is not clear where the options in its list end";
        return [];
    }
}
