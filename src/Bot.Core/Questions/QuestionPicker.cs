namespace Bot.Core.Questions;

/// <summary>Chooses the next question for a chat, so that nothing repeats before the pool is used up: questions come in
/// rounds, each of which asks every question once.</summary>
public static class QuestionPicker
{
    /// <summary>A question that the present round has not asked; null when the pool is empty.</summary>
    /// <param name="pool">The questions to choose from.</param>
    /// <param name="shown">The present ids of the questions that the chat saw, oldest first; those outside the pool do
    /// not count.</param>
    /// <param name="seed">Decides among equals: the same seed gives the same question.</param>
    public static Question? Pick(IReadOnlyList<Question> pool, IEnumerable<string> shown, string seed)
    {
        var ids = pool.Select(q => q.Id).ToHashSet();
        var round = new HashSet<string>();
        string? last = null;
        foreach (var id in shown.Where(ids.Contains))
        {
            if (round.Count == ids.Count || round.Contains(id)) round.Clear();
            round.Add(id);
            last = id;
        }
        var isUsedUp = round.Count == ids.Count;
        return pool.Where(q => isUsedUp ? q.Id != last || ids.Count == 1 : !round.Contains(q.Id))
            .MinBy(q => StableHash.Of(seed, q.Id));
    }
}
