using Bot.Core.Questions;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>The topics of a bank, and new ones for categories that it does not have yet.</summary>
internal sealed class Topics
{
    private const int MostCharacters = 20;

    private readonly Dictionary<string, string> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Topic> _added = [];

    public Topics(IEnumerable<Topic> known)
    {
        foreach (var topic in known)
        {
            _byTitle.TryAdd(topic.Title, topic.Id);
            _titles.TryAdd(topic.Id, topic.Title);
        }
    }

    /// <summary>Those that the bank does not have.</summary>
    public IReadOnlyList<Topic> Added => _added;

    /// <summary>What the topic of this id is called.</summary>
    public string TitleOf(string id) => _titles.GetValueOrDefault(id, id);

    /// <summary>The id of the topic of this title.</summary>
    public string IdOf(string title)
    {
        title = string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (_byTitle.TryGetValue(title, out var known)) return known;
        var slug = Slug.Of(title, MostCharacters);
        var id = slug.Length > 0 && _titles.TryAdd(slug, title) ? slug : Hashed(title);
        _byTitle[title] = id;
        _added.Add(new Topic(id, title));
        return id;
    }

    private string Hashed(string title)
    {
        var start = Slug.Of(title, MostCharacters - 7) is { Length: > 0 } slug ? slug : "topic";
        var id = $"{start}-{Fingerprint.Name(title)[..6]}";
        _titles.TryAdd(id, title);
        return id;
    }
}
