using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;

namespace Bot.ContentTools.Formats.Csv;

/// <summary>The answers of a row, or why they cannot be understood.</summary>
internal readonly record struct CsvAnswer(
    IReadOnlyList<ExchangeOption> Options, IReadOnlyList<TypedAnswer> Typed, string? Problem = null,
    string? Repair = null);

/// <summary>Reads the answers of rows.</summary>
/// <param name="header">The columns.</param>
/// <param name="cells">Their cells.</param>
/// <param name="counting">What numbers in the key count from.</param>
/// <param name="lacksOptions">Whether keys mean options that stand in no known column.</param>
internal sealed class CsvAnswers(CsvHeader header, CsvCells cells, CsvCounting counting, bool lacksOptions)
{
    private const int LongestTyped = 100;

    private static readonly string[] TypedTypes =
    [
        "shortanswer", "fillin", "fillintheblank", "fillintheblanks", "typed", "typedanswer", "typeanswer", "textinput",
    ];

    public CsvAnswer Of(CsvRow row, string type)
    {
        var keys = cells.All(row, CsvColumn.Key).Where(k => k.Length > 0).Distinct().ToList();
        if (CsvList.Read(cells.First(row, CsvColumn.WrongList), out var hasCommas) is not { } listed)
            return Not("It is not clear where the answers in its list of wrong ones end");
        List<string> wrong = [.. cells.All(row, CsvColumn.Wrong).Where(w => w.Length > 0), .. listed];
        var options = cells.Options(row, out var commas, out var problem);
        if (problem is not null) return Not(problem);
        if (options.Count == 0 && type is "truefalse" or "trueorfalse" or "tf" or "boolean")
            options = ["True", "False"];
        var repair = hasCommas || commas ? "Its list of answers is cut at the commas" : null;
        if (options.Count > 0) return Keyed([.. options, .. wrong], keys, row) with { Repair = repair };
        if (wrong.Count == 0) return Typed(keys, type);
        return keys.Count > 1 ? Not("It has several right answers that do not say the same") : new CsvAnswer(
            [Option(keys.FirstOrDefault() ?? "", true), .. wrong.Select(w => Option(w, false))], [], null, repair);
    }

    private CsvAnswer Keyed(List<string> options, List<string> keys, CsvRow row)
    {
        if (keys.Count == 0) return Not("The question has no answer");
        HashSet<int>? places = null;
        foreach (var key in keys.Select(k => k.StartsWith('[') && CsvList.Read(k, out _) is [var only] ? only : k))
        {
            if (counting.IsUnknown && CsvKey.Numbers(key).Any() && !options.Contains(key))
                return Not(CsvCounting.Unknown);
            var (meant, problem) = new CsvKey(options, counting.FromZero).Read(key);
            if (problem is not null) return Not(problem);
            if (places is not null && !places.SetEquals(meant))
                return Not("It has several right answers that do not say the same");
            places = meant;
        }
        var reasons = cells.All(row, CsvColumn.Reason);
        return new CsvAnswer(
            [
                .. options.Index().Where(o => o.Item.Length > 0).Select(o => new ExchangeOption(
                    PlainReader.Read(o.Item), places!.Contains(o.Index),
                    PlainReader.Read(reasons.ElementAtOrDefault(o.Index) ?? ""))),
            ],
            []);
    }

    private CsvAnswer Typed(List<string> keys, string type)
    {
        if (keys.Count == 0) return Not(header.HasOptions ? "It has no options" : "The question has no answer");
        if (header.HasOptions && !TypedTypes.Contains(type)) return Not("It has no options");
        if (lacksOptions && keys.Exists(CsvKey.IsLabel)) return Not("No column of options is known");
        if (keys.Count > 1) return Not("It has several right answers that do not say the same");
        var texts = keys[0].StartsWith('[') && CsvList.Read(keys[0], out _) is { Count: > 0 } list ? list : keys;
        return texts.Exists(t => t.Length > LongestTyped || t.Contains('\n'))
            ? Not($"Its answer has several lines or more than {LongestTyped} characters, which nobody types")
            : new CsvAnswer([], [.. texts.Select(t => new TypedAnswer(t, true))]);
    }

    private static CsvAnswer Not(string problem) => new([], [], problem);

    private static ExchangeOption Option(string cell, bool isRight) => new(PlainReader.Read(cell), isRight);
}
