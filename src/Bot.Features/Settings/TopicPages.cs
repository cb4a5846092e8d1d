using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Features.Settings;

/// <summary>The pages on which topics are chosen. One bank has its topics there at once; of several each has a page
/// behind its button.</summary>
internal sealed class TopicPages(QuestionBank bank, IReadOnlyList<string> stored)
{
    public const string Name = "topics";

    /// <summary>With the button for all of them it is what a menu of Discord holds, and three screens of a phone would
    /// be too long.</summary>
    private const int MostOnPage = 24;

    private readonly ChosenTopics _chosen = new(stored, bank);

    /// <summary>Whether a page of this name is one of these: <c>topics</c>, <c>topics/CODE</c> of a bank, and
    /// <c>/NUMBER</c> behind it from the second on.</summary>
    public static bool IsOne(string name) => name.Split('/')[0] == Name;

    /// <summary>The page that has the button of a topic or whole bank.</summary>
    public static string NameOf(string key, QuestionBank bank)
    {
        if (bank.BankOf(TopicKeys.BankId(key)) is not { } one) return Name;
        var page = Parts(TopicKeys.Of(one, bank)).FindIndex(part => part.Contains(key)) + 1;
        return NameOf(TopicKeys.AreOfSeveralBanks(bank) ? CodeOf(one) : "", Math.Max(page, 1));
    }

    /// <summary>The page of this name; of a bank that has gone, the first.</summary>
    public TopicPage Find(string name)
    {
        var parts = name.Split('/');
        var number = parts.Length > 2 && int.TryParse(parts[2], out var read) ? read : 1;
        if (!TopicKeys.AreOfSeveralBanks(bank)) return OfOnlyBank(number);
        var code = parts.ElementAtOrDefault(1) ?? "";
        return TopicKeys.Banks(bank).FirstOrDefault(b => CodeOf(b) == code) is { } one
            ? OfBank(one, code, number)
            : OfBanks(number);
    }

    private TopicPage OfOnlyBank(int number)
    {
        var (topics, page, pages) = Part(TopicKeys.All(bank), number);
        return new(SettingsTexts.LabelOf(Name), RichText.Join(TopicTexts.Page, TopicTexts.PageNumber(page, pages)))
        {
            Values = [.. topics.Select(Toggle).Prepend(Everything).Chunk(2)],
            Ways = [.. Turns("", page, pages), [new(SettingsTexts.Back, "open=overview")]],
        };
    }

    private TopicPage OfBanks(int number)
    {
        var (banks, page, pages) = Part(TopicKeys.Banks(bank), number);
        var body = TopicTexts.PageOfBanks(_chosen, bank);
        return new(SettingsTexts.LabelOf(Name), RichText.Join(body, TopicTexts.PageNumber(page, pages)))
        {
            Values = [[Everything], .. banks.Select(b => new[] { Open(b) })],
            Ways = [.. Turns("", page, pages), [new(SettingsTexts.Back, "open=overview")]],
        };
    }

    private TopicPage OfBank(Bank one, string code, int number)
    {
        var all = TopicKeys.Of(one, bank);
        var (topics, page, pages) = Part(all, number);
        var body = TopicTexts.PageOf(one, _chosen, all.Count);
        var whole = SettingsTexts.Ticked(_chosen.HasWhole(one), TopicTexts.AllOf(one));
        return new(SettingsTexts.Short(one.Title), RichText.Join(body, TopicTexts.PageNumber(page, pages)))
        {
            Values =
            [
                [new(whole, $"toggle-topic={code}", _chosen.HasWhole(one))],
                .. topics.Select(Toggle).Chunk(2),
            ],
            Ways = [.. Turns(code, page, pages), [new(TopicTexts.BackToTopics, $"open={Name}")]],
        };
    }

    private TopicButton Everything =>
        new(SettingsTexts.Ticked(_chosen.IsAll, TopicTexts.AllTopics), "topics=all", _chosen.IsAll);

    private TopicButton Toggle(string topic)
    {
        var isOn = _chosen.Has(topic);
        var title = SettingsTexts.Short(TopicKeys.TitleOf(topic, bank), SettingsTexts.LongestLabel - 2);
        return new(SettingsTexts.Ticked(isOn, title), $"toggle-topic={TopicKeys.Code(topic)}", isOn);
    }

    /// <summary>It is never the setting in force: where people choose from a menu, that could not be opened.</summary>
    private TopicButton Open(Bank one)
    {
        var label = TopicTexts.OfBank(one, _chosen, TopicKeys.Of(one, bank).Count);
        return new(SettingsTexts.Ticked(_chosen.CountOf(one) > 0, label), $"open={NameOf(CodeOf(one), 1)}");
    }

    private static IReadOnlyList<IReadOnlyList<TopicButton>> Turns(string code, int page, int pages)
    {
        var turns = new List<TopicButton>();
        if (page > 1) turns.Add(new($"‹ Page {page - 1}", $"open={NameOf(code, page - 1)}"));
        if (page < pages) turns.Add(new($"Page {page + 1} ›", $"open={NameOf(code, page + 1)}"));
        return turns.Count > 0 ? [turns] : [];
    }

    private static string CodeOf(Bank one) => TopicKeys.Code(PoolFilter.Whole(one.Id));

    private static string NameOf(string code, int page) =>
        (code, page) switch { ("", 1) => Name, (_, 1) => $"{Name}/{code}", _ => $"{Name}/{code}/{page}" };

    private static (T[] Items, int Page, int Pages) Part<T>(IReadOnlyList<T> all, int number)
    {
        var parts = Parts(all);
        var page = Math.Clamp(number, 1, Math.Max(1, parts.Count));
        return (parts.ElementAtOrDefault(page - 1) ?? [], page, Math.Max(1, parts.Count));
    }

    /// <summary>As few as hold them, none much shorter than another.</summary>
    private static List<T[]> Parts<T>(IReadOnlyList<T> all)
    {
        var parts = (all.Count + MostOnPage - 1) / MostOnPage;
        return parts == 0 ? [] : [.. all.Chunk((all.Count + parts - 1) / parts)];
    }
}

/// <summary>A page of topics: the buttons to choose, and those that lead to other pages.</summary>
internal sealed record TopicPage(string Title, RichText Body)
{
    public required IReadOnlyList<IReadOnlyList<TopicButton>> Values { get; init; }

    public required IReadOnlyList<IReadOnlyList<TopicButton>> Ways { get; init; }
}

/// <summary>A button before it is signed.</summary>
internal sealed record TopicButton(string Label, string Choice, bool IsOn = false);
