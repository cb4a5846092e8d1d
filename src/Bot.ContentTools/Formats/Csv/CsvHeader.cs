using System.Globalization;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>The columns of a table by what they hold.</summary>
/// <param name="Line">The line of the header.</param>
internal sealed record CsvHeader(int Line, CsvColumn[] Columns, string[] Names)
{
    /// <summary>Answers that may be the options or, in a table of two columns, the keys.</summary>
    private static readonly string[] Plurals = ["antworten", "risposte", "reponses", "respuestas", "respostas"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

    /// <summary>Sides of a card: what is asked and what is answered.</summary>
    private static readonly (string Asked, string Answered)[] Sides = [("front", "back"), ("term", "definition")];

    /// <summary>Whether the key says by its name that numbers are counted from 0.</summary>
    public bool IsIndex => Names.Index().Any(
        n => Columns[n.Index] == CsvColumn.Key && n.Item.Contains("index", StringComparison.OrdinalIgnoreCase));

    /// <summary>The number that the first column of options has in its name; null when it has none.</summary>
    public int? FirstNumber
    {
        get
        {
            var name = Columns.IndexOf(CsvColumn.Option) is >= 0 and var first ? CsvNames.Folded(Names[first]) : "";
            if (name.StartsWith("first", StringComparison.Ordinal)) return 1;
            var digits = string.Concat(name.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
            return digits is "0" or "1" ? digits[0] - '0' : null;
        }
    }

    /// <summary>Whether there is a column of options of any kind.</summary>
    public bool HasOptions => Array.Exists(
        Columns, c => c is CsvColumn.Option or CsvColumn.OptionList or CsvColumn.Wrong or CsvColumn.WrongList);

    /// <summary>The header: the first record, or the first one below lines of a title; null when there is none.
    /// </summary>
    public static CsvHeader? Find(IEnumerable<CsvRow> rows)
    {
        foreach (var row in rows.Take(5))
        {
            if (Of(row) is { } header) return header;
            if (row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) > 1) return null;
        }
        return null;
    }

    /// <summary>What a column of this name holds.</summary>
    public static CsvColumn Column(string cell) => CsvNames.Column(cell);

    private static CsvHeader? Of(CsvRow row)
    {
        var columns = row.Cells.Select(Column).ToArray();
        var names = row.Cells.Select(CsvNames.Folded).ToArray();
        if (Array.TrueForAll(columns, c => c is CsvColumn.Other or CsvColumn.Running)) Card(columns, names);
        if (!columns.Contains(CsvColumn.Question)) return null;
        Bare(columns, names, Ordinals);
        Bare(columns, names, Numbers(0));
        Bare(columns, names, Numbers(1));
        Answers(columns, names);
        Single(columns, names);
        var header = new CsvHeader(row.Line, columns, row.Cells);
        return columns.Contains(CsvColumn.Key) || header.HasOptions ? header : null;
    }

    private static void Card(CsvColumn[] columns, string[] names)
    {
        foreach (var (asked, answered) in Sides)
        {
            var (front, back) = (names.IndexOf(asked), names.IndexOf(answered));
            if (front < 0 || back < 0) continue;
            (columns[front], columns[back]) = (CsvColumn.Question, CsvColumn.Key);
            return;
        }
    }

    /// <summary>Options that are called by their places alone, two or more from the first on.</summary>
    private static void Bare(CsvColumn[] columns, string[] names, string[] places)
    {
        var found = names.Index().Where(n => columns[n.Index] == CsvColumn.Other && places.Contains(n.Item)).ToList();
        if (found.Count < 2 || !found.Select(f => f.Item).SequenceEqual(places.Take(found.Count))) return;
        foreach (var (index, _) in found) columns[index] = CsvColumn.Option;
    }

    /// <summary>Tells the key from the options where both are called answers.</summary>
    private static void Answers(CsvColumn[] columns, string[] names)
    {
        var keys = columns.Count(c => c == CsvColumn.Key);
        if (keys > 1 && names.IndexOf("answers") is >= 0 and var answers) columns[answers] = CsvColumn.OptionList;
        if (columns.Count(c => c == CsvColumn.Key) > 1 && names.IndexOf("solution") is >= 0 and var solution)
            columns[solution] = CsvColumn.Explanation;
        if (keys == 0 && columns.Count(c => c is not CsvColumn.Other and not CsvColumn.Running) == 2
            && Array.FindIndex(names, Plurals.Contains) is >= 0 and var plural) columns[plural] = CsvColumn.Key;
        var isPair = keys == 0 && columns.Count(c => c == CsvColumn.Option) == 1;
        if (isPair && names.IndexOf("a") is >= 0 and var only) columns[only] = CsvColumn.Key;
    }

    /// <summary>Of two columns of a kind that a question has once, one is taken, and the other is no column that is
    /// known.</summary>
    private static void Single(CsvColumn[] columns, string[] names)
    {
        CsvColumn[] once =
        [
            CsvColumn.Question, CsvColumn.Explanation, CsvColumn.Category, CsvColumn.Level, CsvColumn.Id,
            CsvColumn.Type,
        ];
        foreach (var column in once)
        {
            var all = columns.Index().Where(c => c.Item == column).Select(c => c.Index).ToList();
            var kept = all.Find(i => column == CsvColumn.Question && names[i].Contains("question"));
            if (all.Count > 0 && !all.Contains(kept)) kept = all[0];
            foreach (var extra in all.Where(i => i != kept)) columns[extra] = CsvColumn.Other;
        }
    }

    private static string[] Numbers(int first) =>
        [.. Enumerable.Range(first, 10).Select(n => n.ToString(CultureInfo.InvariantCulture))];
}
