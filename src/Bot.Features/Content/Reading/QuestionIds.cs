using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Sees to it that every id, present or former, means one question over all banks.</summary>
internal sealed class QuestionIds
{
    private readonly Dictionary<string, Use> _present = [];
    private readonly List<Use> _former = [];

    public void Present(string id, Place at, FileReport report)
    {
        if (_present.TryAdd(id, new Use(id, at, report))) return;
        report.Mistake(
            Rules.Id, at, $"Two questions have the id '{id}'; the other is in {_present[id].Where}",
            "Give one of them another id.");
    }

    public void Former(string id, Place at, FileReport report) => _former.Add(new Use(id, at, report));

    /// <summary>To be called when all files are read: a former id may stand before the present one it clashes with.
    /// </summary>
    public void CheckFormer()
    {
        var seen = new Dictionary<string, Use>();
        foreach (var use in _former)
        {
            var other = _present.GetValueOrDefault(use.Id) ?? seen.GetValueOrDefault(use.Id);
            seen.TryAdd(use.Id, use);
            if (other is not null)
                use.Report.Mistake(
                    Rules.Id, use.At, $"The former id '{use.Id}' is also used in {other.Where}",
                    "Remove it from 'formerly'.");
        }
    }

    private sealed record Use(string Id, Place At, FileReport Report)
    {
        public string Where => $"{Report.File}:{At.Line}";
    }
}
