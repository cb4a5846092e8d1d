using Bot.ContentTools.Importing.Yaml;
using Bot.Core.Text;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>Finds the questions of an earlier import again, so that they are updated and not doubled. Each is found
/// once.</summary>
internal sealed class Matching
{
    private readonly Dictionary<string, MapNode> _byId;
    private readonly ILookup<Fingerprint, MapNode> _same;
    private readonly ILookup<UInt128, MapNode> _byText;
    private readonly ILookup<UInt128, MapNode> _byAnswers;

    public Matching(IEnumerable<MapNode> before)
    {
        _byId = before.DistinctBy(Id).ToDictionary(Id);
        var prints = _byId.Values.AsParallel().AsOrdered()
            .Select(q => (Question: q, Print: Fingerprint.Of(q))).ToList();
        _same = prints.ToLookup(p => p.Print, p => p.Question);
        _byText = prints.ToLookup(p => p.Print.Text, p => p.Question);
        _byAnswers = prints.ToLookup(p => p.Print.Answers, p => p.Question);
    }

    /// <summary>Those that were not found.</summary>
    public IEnumerable<MapNode> Rest => _byId.Values;

    /// <summary>The question of this id, whatever it says now.</summary>
    public MapNode? ById(string id) => _byId.GetValueOrDefault(id) is { } found ? Taken(found) : null;

    /// <summary>The question that says the same.</summary>
    public MapNode? Same(Fingerprint print) => Only(_same[print]);

    /// <summary>The question that asks the same with other answers, or offers the same answers to a wording that
    /// changed a little; null when several do.</summary>
    public MapNode? Similar(Fingerprint print, RichText text) =>
        Only(_byText[print.Text]) ?? Only(_byAnswers[print.Answers].Where(
            q => IsRewording(text.ToPlainText(), RichText.Markdown(q.TextOf("text") ?? "").ToPlainText())));

    /// <summary>Whether more than half of the words of both are the same.</summary>
    private static bool IsRewording(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Intersect(b).Count() * 2 > a.Union(b).Count();
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)];

    private MapNode? Only(IEnumerable<MapNode> candidates) =>
        candidates.Where(c => _byId.ContainsKey(Id(c))).Take(2).ToList() is [var one] ? Taken(one) : null;

    private MapNode Taken(MapNode question)
    {
        _byId.Remove(Id(question));
        return question;
    }

    private static string Id(MapNode question) => question.TextOf("id") ?? "";
}
