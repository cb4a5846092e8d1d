using Bot.Core.Questions;

namespace Bot.Features.Settings;

/// <summary>What a chat has chosen of the banks as they are now. What has gone does not count, but stays stored until
/// something else is chosen: it may come back with the next edit of the content.</summary>
internal sealed class ChosenTopics(IReadOnlyList<string> stored, QuestionBank bank)
{
    private readonly IReadOnlyList<string> _chosen = [.. bank.Present(stored).Distinct()];

    /// <summary>Nothing in particular.</summary>
    public bool IsAll => _chosen.Count == 0;

    /// <summary>Something was chosen, and none of it is there any more.</summary>
    public bool IsLost => IsAll && stored.Count > 0;

    /// <summary>The whole banks and single topics, in the order of the content.</summary>
    public IReadOnlyList<string> Keys =>
        [.. TopicKeys.Banks(bank).SelectMany(b => HasWhole(b)
            ? [PoolFilter.Whole(b.Id)]
            : TopicKeys.Of(b, bank).Where(_chosen.Contains))];

    /// <summary>The banks of which something is asked.</summary>
    public IReadOnlyList<Bank> Banks => [.. TopicKeys.Banks(bank).Where(b => IsAll || CountOf(b) > 0)];

    public bool HasWhole(Bank one) => _chosen.Contains(PoolFilter.Whole(one.Id));

    /// <summary>How many topics of a bank are chosen: none while nothing in particular is.</summary>
    public int CountOf(Bank one) => OnesOf(one).Count;

    /// <summary>Whether it is chosen, alone or with its bank.</summary>
    public bool Has(string key) => _chosen.Contains(key) || _chosen.Contains(PoolFilter.Whole(TopicKeys.BankId(key)));

    /// <summary>The choice after a press of a topic or whole bank: one topic off a whole bank leaves the others, and
    /// the last one missing makes it whole.</summary>
    public IReadOnlyList<string> Toggled(string key)
    {
        var one = bank.BankOf(TopicKeys.BankId(key));
        if (one is null) return _chosen;
        var whole = PoolFilter.Whole(one.Id);
        var others = _chosen.Where(k => TopicKeys.BankId(k) != one.Id);
        if (key == whole) return HasWhole(one) ? [.. others] : [.. others, whole];

        var ones = OnesOf(one);
        IReadOnlyList<string> after = ones.Contains(key) ? [.. ones.Where(k => k != key)] : [.. ones, key];
        var isWhole = TopicKeys.AreOfSeveralBanks(bank) && after.Count == TopicKeys.Of(one, bank).Count;
        return [.. others, .. isWhole ? [whole] : after];
    }

    private IReadOnlyList<string> OnesOf(Bank one) => HasWhole(one)
        ? TopicKeys.Of(one, bank)
        : [.. _chosen.Where(k => TopicKeys.BankId(k) == one.Id)];
}
