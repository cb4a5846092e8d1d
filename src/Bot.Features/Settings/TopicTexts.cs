using Bot.Core.Questions;
using Bot.Core.Text;
using static Bot.Features.Settings.SettingsTexts;

namespace Bot.Features.Settings;

/// <summary>What the bot says about topics and banks.</summary>
internal static class TopicTexts
{
    /// <summary>More names than this nobody reads in one line of a phone.</summary>
    private const int FewNames = 5;

    /// <summary>A short list of topics is told whole to somebody who typed a wrong one.</summary>
    private const int MostTold = 12;

    public const string AllTopics = "All topics";
    public const string BackToTopics = "‹ Topics";

    /// <summary>The topic or whole bank where any of them may stand: with its bank, where there are several.</summary>
    public static string Label(string key, QuestionBank bank)
    {
        var title = Short(TopicKeys.TitleOf(key, bank));
        if (TopicKeys.IsWhole(key)) return $"All of {title}";
        return TopicKeys.AreOfSeveralBanks(bank) ? $"{title} ({Short(BankTitle(key, bank))})" : title;
    }

    /// <summary>On the button that takes a whole bank.</summary>
    public static string AllOf(Bank one) => $"All of {Short(one.Title, LongestLabel - 9)}";

    /// <summary>What is chosen, in a line: the first few names and how many more.</summary>
    public static string Chosen(ChosenTopics chosen, QuestionBank bank)
    {
        if (chosen.IsLost) return "all (what was chosen is no longer there)";
        if (chosen.IsAll) return "all";
        var twice = TopicKeys.All(bank).GroupBy(t => TopicKeys.TitleOf(t, bank)).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToHashSet();
        return Few(chosen.Keys.Select(key =>
            TopicKeys.IsWhole(key) ? $"all of {Short(TopicKeys.TitleOf(key, bank))}"
            : twice.Contains(TopicKeys.TitleOf(key, bank)) ? Label(key, bank)
            : Short(TopicKeys.TitleOf(key, bank))), " · ");
    }

    /// <summary>On the button of a bank.</summary>
    public static string OfBank(Bank one, ChosenTopics chosen, int topics)
    {
        var some = chosen.CountOf(one);
        var count = chosen.HasWhole(one) ? "all"
            : some > 0 ? $"{some} of {topics}"
            : topics == 1 ? "1 topic" : $"{topics} topics";
        return $"{Short(one.Title, LongestLabel - count.Length - 5)} · {count}";
    }

    /// <summary>Above the topics of the only bank.</summary>
    public static RichText Page { get; } =
        RichText.Of($"**Topics** to be asked about. Press a topic to add it or take it away.");

    /// <summary>Above the banks.</summary>
    public static RichText PageOfBanks(ChosenTopics chosen, QuestionBank bank) => RichText.Of(
        $"**Topics** to be asked about, now: **{Chosen(chosen, bank)}**. Press a bank to choose among its topics.");

    /// <summary>Above the topics of one bank.</summary>
    public static RichText PageOf(Bank one, ChosenTopics chosen, int topics)
    {
        var title = Short(one.Title);
        if (chosen.IsAll)
            return RichText.Of($"**Topics of {title}**. All topics of all banks are on now. The first one you press"
                + $" will be asked alone, the next ones with it.");
        var now = chosen.HasWhole(one) ? "all of them"
            : chosen.CountOf(one) is var some and > 0 ? $"{some} of {topics}" : "none of them";
        return RichText.Of($"**Topics of {title}** to be asked about, now: **{now}**."
            + $" Press a topic to add it or take it away.");
    }

    public static RichText PageNumber(int page, int pages) =>
        pages == 1 ? RichText.Empty : RichText.Of($"Page {page} of {pages}.");

    /// <summary>Words that name topics of several banks each, with what they name; null when there are none.</summary>
    public static string? InSeveral(IReadOnlyList<(string Word, IReadOnlyList<string> Keys)> found) => found switch
    {
        [] => null,
        [var (word, keys)] => $"'{Short(word)}' is a topic of {keys.Count} banks, and all were taken:"
            + $" {Few(keys, ", ")}. To take one alone, write its name with the bank.",
        _ => $"{Few(found.Select(f => $"'{Short(f.Word)}'"), ", ")} are topics of several banks each, and all were"
            + $" taken. To take one alone, write its name with the bank, such as {found[0].Keys[0]}.",
    };

    /// <summary>A word that names nothing.</summary>
    public static string Bad(string word, QuestionBank bank)
    {
        var several = TopicKeys.AreOfSeveralBanks(bank);
        var topics = TopicKeys.All(bank);
        var what = $"There is no topic{(several ? " or bank" : "")} '{Short(word)}'.";
        if (!several && topics.Count <= MostTold)
            return $"{what} Topics are: {string.Join(", ", topics.Select(TopicKeys.TopicId))}, or all.";
        var near = TopicWords.Near(word, bank);
        return what
            + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")
            + (several ? $" Banks are: {Few(TopicKeys.Banks(bank).Select(b => b.Id), ", ")}." : "")
            + $" /settings topics shows all {topics.Count} topics.";
    }

    private static string BankTitle(string key, QuestionBank bank) =>
        bank.BankOf(TopicKeys.BankId(key))?.Title ?? TopicKeys.BankId(key);

    private static string Few(IEnumerable<string> names, string separator)
    {
        var all = names.ToList();
        return all.Count <= FewNames + 1
            ? string.Join(separator, all)
            : string.Join(separator, all.Take(FewNames).Append($"and {all.Count - FewNames} more"));
    }
}
