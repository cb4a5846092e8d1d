using Bot.Core.Questions;

namespace Bot.Features.Settings;

/// <summary>Reads which topics somebody typed: <c>loading</c>, <c>flask/loading</c>, or a whole bank, <c>flask</c>.
/// </summary>
internal static class TopicWords
{
    /// <summary>The change, or what is wrong.</summary>
    public static (SettingsChange? Change, string? Mistake) Read(string value, QuestionBank bank)
    {
        if (Same(value, "all")) return (new SettingsChange.SetTopics([]), null);
        var taken = new List<string>();
        var inSeveral = new List<(string Word, IReadOnlyList<string> Keys)>();
        foreach (var word in value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var meant = Meant(word, bank);
            if (meant.Count == 0) return (null, TopicTexts.Bad(word, bank));
            if (meant.Count > 1) inSeveral.Add((word, meant));
            taken.AddRange(meant);
        }
        if (taken.Count == 0) return (null, TopicTexts.Bad(value, bank));
        var topics = taken.Distinct().Where(key => TopicKeys.IsWhole(key) || !taken.Contains(WholeOf(key)));
        return (new SettingsChange.SetTopics([.. topics], TopicTexts.InSeveral(inSeveral)), null);
    }

    /// <summary>What is most like a word that names nothing, at most three.</summary>
    public static IReadOnlyList<string> Near(string word, QuestionBank bank)
    {
        var topics = TopicKeys.All(bank);
        var banks = TopicKeys.AreOfSeveralBanks(bank) ? TopicKeys.Banks(bank).Select(b => b.Id).ToList() : [];
        if (word.IndexOf('/') is var slash and >= 0)
            return NearKeys(word[..slash], word[(slash + 1)..], topics);
        var holding = word.Length < 3
            ? []
            : topics.Where(t => Holds(TopicKeys.TopicId(t), word) || Holds(TopicKeys.TitleOf(t, bank), word))
                .Select(TopicKeys.TopicId)
                .Concat(TopicKeys.Banks(bank).Where(b => Holds(b.Title, word)).Select(b => b.Id).Where(banks.Contains));
        var spelled = Content.Yaml.Spelling.Nearest(word, banks.Concat(topics.Select(TopicKeys.TopicId)));
        return [.. (spelled is null ? [] : (string[])[spelled]).Concat(holding).Distinct().Take(3)];
    }

    /// <summary>A word for a bank means the bank where there are several: its topics can be named with it.</summary>
    private static IReadOnlyList<string> Meant(string word, QuestionBank bank)
    {
        var topics = TopicKeys.All(bank).Where(key =>
            Same(key, word) || Same(TopicKeys.TopicId(key), word) || TopicKeys.Code(key) == word).ToList();
        var wholes = TopicKeys.Banks(bank).Where(b => Same(b.Id, word) || Same(PoolFilter.Whole(b.Id), word))
            .Select(b => PoolFilter.Whole(b.Id)).ToList();
        var banksFirst = TopicKeys.AreOfSeveralBanks(bank);
        return (banksFirst ? wholes : topics).Count > 0 == banksFirst ? wholes : topics;
    }

    private static IReadOnlyList<string> NearKeys(string bankId, string topicId, IReadOnlyList<string> topics)
    {
        var elsewhere = topics.Where(t => Same(TopicKeys.TopicId(t), topicId)).ToList();
        if (elsewhere.Count > 0) return [.. elsewhere.Take(3)];
        var ofBank = topics.Where(t => Same(TopicKeys.BankId(t), bankId)).ToList();
        var nearest = Content.Yaml.Spelling.Nearest($"{bankId}/{topicId}", ofBank.Count > 0 ? ofBank : topics);
        return nearest is null ? [] : [nearest];
    }

    private static string WholeOf(string key) => PoolFilter.Whole(TopicKeys.BankId(key));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
