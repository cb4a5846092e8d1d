namespace Bot.Core.Questions;

/// <summary>Chooses the next question for a chat.</summary>
public static class QuestionPicker
{
    /// <summary>One of the questions that the chat saw least often, so that nothing repeats before the pool is used up;
    /// null when the pool is empty.</summary>
    /// <param name="pool">The questions to choose from.</param>
    /// <param name="timesShown">How often the chat saw a question, by its present id; absent means never.</param>
    /// <param name="seed">Decides among equals: the same seed gives the same question.</param>
    public static Question? Pick(
        IReadOnlyList<Question> pool, IReadOnlyDictionary<string, int> timesShown, string seed) =>
        pool.OrderBy(q => timesShown.GetValueOrDefault(q.Id)).ThenBy(q => StableHash.Of(seed, q.Id)).FirstOrDefault();
}
