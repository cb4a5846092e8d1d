namespace Bot.Features.Content.Linting.Likeness;

/// <summary>Finds pairs of like sets without comparing each with each.</summary>
internal static class LikePairs
{
    /// <summary>Every pair whose Jaccard likeness, shared to all, is above a bound; the earlier set comes first.
    /// </summary>
    /// <remarks>Two sets that like each other so much share one of their rarest elements: only those are indexed, and
    /// only sets that meet there are compared.</remarks>
    public static IEnumerable<(int First, int Second, double Likeness)> Of(
        IReadOnlyList<IReadOnlyCollection<ulong>> sets, double above)
    {
        var frequency = sets.SelectMany(s => s).CountBy(e => e).ToDictionary();
        var index = new Dictionary<ulong, List<int>>();
        for (var second = 0; second < sets.Count; second++)
        {
            var set = sets[second].ToHashSet();
            var rarest = set.OrderBy(e => frequency[e]).ThenBy(e => e)
                .Take(set.Count - (int)Math.Ceiling(above * set.Count) + 1).ToList();
            var met = rarest.SelectMany(e => index.GetValueOrDefault(e, [])).Distinct().Order().ToList();
            foreach (var first in met)
                if (Likeness(sets[first], set) is var likeness && likeness > above)
                    yield return (first, second, likeness);
            foreach (var element in rarest)
            {
                if (!index.TryGetValue(element, out var holders)) index.Add(element, holders = []);
                holders.Add(second);
            }
        }
    }

    private static double Likeness(IReadOnlyCollection<ulong> one, HashSet<ulong> other)
    {
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}
