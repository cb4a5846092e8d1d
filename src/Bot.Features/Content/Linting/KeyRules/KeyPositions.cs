using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting.KeyRules;

/// <summary>Every place among the options should hold the key about as often as the others. The bot shuffles options,
/// but numbers stay in order, and exports and print keep the order of the file.</summary>
internal sealed class KeyPositions
{
    private const double Chance = 0.01;

    /// <summary>With fewer expected in a place the test says nothing.</summary>
    private const double LeastExpected = 5;

    private readonly SortedDictionary<int, int[]> _counts = [];

    /// <summary>How often each place holds the key, by the number of options.</summary>
    public IReadOnlyDictionary<int, int[]> Counts => _counts;

    public void Look(WrittenQuestion question)
    {
        var place = question.Options.Index().FirstOrDefault(o => o.Item.IsKey, (-1, null!)).Index;
        if (place < 0) return;
        if (!_counts.TryGetValue(question.Options.Count, out var counts))
            _counts.Add(question.Options.Count, counts = new int[question.Options.Count]);
        counts[place]++;
    }

    public void Check(FileReport bank)
    {
        foreach (var (options, counts) in _counts)
        {
            var expected = (double)counts.Sum() / options;
            if (options < 2 || expected < LeastExpected) continue;
            var chance = Likelihood(counts);
            if (chance < Chance)
                bank.Breach(
                    Rules.KeyPositions, Place.WholeFile,
                    $"Among {options} options the key is the {string.Join(", ", counts.Select(Told))} "
                        + $"(p = {chance:0.0000})",
                    "Move some keys in the files, with their ids and reasons, until every place has its share.");
        }
    }

    /// <summary>How far counts are from equal ones.</summary>
    public static double ChiSquare(IReadOnlyList<int> counts)
    {
        var expected = (double)counts.Sum() / counts.Count;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }

    /// <summary>How likely chance alone gives counts this uneven.</summary>
    public static double Likelihood(IReadOnlyList<int> counts) =>
        Probability.ChiSquareTail(ChiSquare(counts), counts.Count - 1);

    private static string Told(int count, int place) => $"{place + 1}. {count} times";
}
