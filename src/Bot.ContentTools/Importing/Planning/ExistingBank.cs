using Bot.ContentTools.Importing.Yaml;
using Bot.Core.Questions;
using Bot.Features.Content;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>The bank that is imported into, as it is; possibly it is not there yet.</summary>
internal sealed class ExistingBank
{
    private readonly string _folder;
    private readonly ILookup<Fingerprint, string> _prints;
    private readonly Dictionary<string, HashSet<string>> _idsOfSources = [];

    private ExistingBank(string id, string folder, QuestionBank content)
    {
        (Id, _folder) = (id, folder);
        Bank = content.BankOf(id);
        Ids = [.. content.Questions.SelectMany(q => q.Formerly.Prepend(q.Id))];
        _prints = content.Questions.Where(q => q.Bank == id).ToLookup(Fingerprint.Of, q => q.Id);
    }

    public string Id { get; }

    /// <summary>What it says of itself; null when it is not there yet.</summary>
    public Bank? Bank { get; }

    public IReadOnlyList<Topic> Topics => Bank?.Topics ?? [];

    /// <summary>The ids of all questions of all banks, former ones too.</summary>
    public HashSet<string> Ids { get; }

    /// <summary>The bank, or why nothing can be imported into it.</summary>
    public static (ExistingBank? Bank, string? Problem) Find(string content, string id)
    {
        var loaded = BankLoader.Load(content, new LoadPlan { LintsPlainBanks = false, ReadsCourses = false });
        var hasFiles = Directory.Exists(content)
            && Directory.EnumerateDirectories(content).Any(f => File.Exists(Path.Combine(f, "bank.yaml")));
        if (loaded.Bank is null && hasFiles)
            return (null, $"The content has a mistake: {loaded.Mistakes[0]} Mend it first; "
                + "'bot content check' shows all mistakes.");
        var bank = new ExistingBank(id, Path.Combine(content, id), loaded.Bank ?? QuestionBank.Empty);
        if (bank.Bank is null && Directory.Exists(bank._folder))
            return (null, $"{bank._folder} is there and is no bank. Choose another id with --bank.");
        return bank.Bank?.Standard == BankStandard.Proven
            ? (null, $"The bank '{id}' is a proven one: imported questions have no keys that code can run. "
                + "Choose another id with --bank.")
            : (bank, null);
    }

    /// <summary>The questions that came from one file, and their topics.</summary>
    public (IReadOnlyList<MapNode> Questions, IReadOnlyDictionary<MapNode, string> Topics) Of(string slug)
    {
        var topics = new Dictionary<MapNode, string>(ReferenceEqualityComparer.Instance);
        foreach (var file in SourceFiles(slug))
        {
            var root = YamlReader.Read(File.ReadAllText(file), new FileReport(file));
            foreach (var question in ((root.Child("questions") as ListNode)?.Items ?? []).OfType<MapNode>())
                topics[question] = question.TextOf("topic") ?? root.TextOf("topic") ?? "";
        }
        _idsOfSources[slug] = [.. topics.Keys.Select(q => q.TextOf("id") ?? "")];
        return ([.. topics.Keys], topics);
    }

    /// <summary>The id of the same question, when it came from another file than the one that was asked for before.
    /// </summary>
    public string? Elsewhere(Fingerprint print, string slug)
    {
        var own = _idsOfSources[slug];
        return _prints[print].FirstOrDefault(id => !own.Contains(id));
    }

    private string[] SourceFiles(string slug) => Path.Combine(_folder, slug) is var folder && Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
}
