namespace Bot.ContentTools.Formats.Csv;

/// <summary>Whether the numbers of a column of keys are counted from 0 or from 1.</summary>
/// <param name="FromZero">Whether it is 0.</param>
/// <param name="IsUnknown">Whether the column speaks for both, so that no number can be trusted.</param>
/// <param name="Told">What is to be said about it; null when it is plain.</param>
internal readonly record struct CsvCounting(bool FromZero, bool IsUnknown = false, string? Told = null)
{
    public const string Unknown =
        "Its answer is a number, and the column has both a 0 and a number as high as the number of options";

    private const string Zero = "The numbers of the right answers are counted from 0";
    private const string One = "The numbers of the right answers are counted from 1";

    /// <param name="rows">The keys with their options; empty options keep their place.</param>
    /// <param name="isIndex">Whether the column is called an index.</param>
    /// <param name="firstNumber">The number of the first option in the header, if there are numbers.</param>
    public static CsvCounting Of(
        IEnumerable<(string Key, IReadOnlyList<string> Options)> rows, bool isIndex, int? firstNumber)
    {
        var (zero, last, any) = (false, false, false);
        foreach (var (key, options) in rows)
        {
            if (key.Length == 0 || !key.AsSpan().ContainsAnyInRange('0', '9') || options.Contains(key)) continue;
            var count = options.Count;
            while (count > 0 && options[count - 1].Length == 0) count--;
            if (count == 0 || !CsvKey.IsLabel(key)) continue;
            foreach (var number in CsvKey.Numbers(key))
            {
                any = true;
                zero |= number == 0;
                last |= number == count;
            }
        }
        if (!any) return default;
        if (zero && last) return new CsvCounting(false, true);
        if (zero) return new CsvCounting(true, Told: isIndex || firstNumber == 0 ? null : Zero);
        if (last) return new CsvCounting(false, Told: isIndex ? One : null);
        if (isIndex || firstNumber == 0) return new CsvCounting(true, Told: Zero);
        return new CsvCounting(false, Told: firstNumber == 1 ? null : One);
    }
}
