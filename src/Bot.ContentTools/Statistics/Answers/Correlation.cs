namespace Bot.ContentTools.Statistics.Answers;

/// <summary>How two things go together.</summary>
internal static class Correlation
{
    /// <summary>With fewer pairs a correlation says nothing.</summary>
    private const int Least = 10;

    /// <summary>Pearson's correlation, which is the point-biserial one when a side is 0 or 1; null of fewer than 10
    /// pairs or when a side never varies.</summary>
    public static double? Of(IReadOnlyList<(double X, double Y)> pairs)
    {
        if (pairs.Count < Least) return null;
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        var spread = pairs.Sum(p => (p.X - x) * (p.X - x)) * pairs.Sum(p => (p.Y - y) * (p.Y - y));
        return spread < 1e-12 ? null : pairs.Sum(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(spread);
    }
}
