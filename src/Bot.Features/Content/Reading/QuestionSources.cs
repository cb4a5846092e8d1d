using Bot.Features.Content.Files;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>A question as its author wrote it, with places, for tools that need more of it than people see.</summary>
/// <param name="Bank">The bank's folder.</param>
/// <param name="Topic">Its topic, or that of its file; empty when none is named.</param>
/// <param name="File">The file as its author knows it.</param>
/// <param name="Entry">All keys of the question.</param>
/// <param name="LastLine">The line before the next question.</param>
internal sealed record QuestionSource(ProvableBank Bank, string Topic, string File, MapNode Entry, int LastLine)
{
    public string Id => TextOf("id") ?? "";

    /// <summary>The code of the fixture that it names; null when there is none.</summary>
    public string? FixtureCode => TextOf("fixture") is { } name ? Bank.Fixtures.GetValueOrDefault(name) : null;

    public string? TextOf(string key) => QuestionSources.TextOf(Entry, key);

    /// <summary>Where a key stands, such as <c>options.b.probe</c>; as much of it as there is.</summary>
    public Place PlaceOf(string path)
    {
        var (place, node) = (Entry.Place, (YamlNode)Entry);
        foreach (var name in path.Split('.'))
        {
            if ((node as MapNode)?.Entries.FirstOrDefault(e => e.Key.Text == name) is not { } entry) break;
            (place, node) = (entry.Key.Place, entry.Value);
        }
        return place;
    }
}

/// <summary>What tools need of a bank's own file.</summary>
/// <param name="Id">The bank's folder.</param>
/// <param name="IsProven">Whether its keys can be run.</param>
/// <param name="File">Its <c>bank.yaml</c> as its author knows it.</param>
/// <param name="Fixtures">The code of its fixtures by name.</param>
internal sealed record ProvableBank(
    string Id, bool IsProven, string File, IReadOnlyDictionary<string, string> Fixtures);

/// <summary>Reads questions as they were written. What is wrong with them is <see cref="BankLoader"/>'s to tell.
/// </summary>
internal static class QuestionSources
{
    public static IReadOnlyList<QuestionSource> Read(string folder) =>
        [.. new ContentFolder(folder).Files.Where(f => f.Folder.Length > 0).GroupBy(f => f.Folder)
            .OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => OfBank(g.Key, [.. g]))];

    internal static string? TextOf(YamlNode? node, string key) => (ValueOf(node, key) as TextNode)?.Text.TrimEnd();

    private static IEnumerable<QuestionSource> OfBank(string id, IReadOnlyList<ContentFile> files)
    {
        var own = files.FirstOrDefault(f => f.IsBankFile);
        var root = own is null ? null : Root(own);
        var fixtures = (ValueOf(root, "fixtures") as MapNode)?.Entries ?? [];
        var bank = new ProvableBank(
            id, TextOf(root, "standard") == "proven", own?.Name ?? id,
            fixtures.Where(f => TextOf(f.Value, "code") is not null)
                .ToDictionary(f => f.Key.Text, f => TextOf(f.Value, "code")!));
        return files.Where(f => !f.IsBankFile).SelectMany(f => OfFile(f, bank));
    }

    private static IEnumerable<QuestionSource> OfFile(ContentFile file, ProvableBank bank)
    {
        var root = Root(file);
        var topic = TextOf(root, "topic") ?? "";
        var entries = ((ValueOf(root, "questions") as ListNode)?.Items ?? []).OfType<MapNode>().ToList();
        return entries.Select((entry, i) => new QuestionSource(
            bank, TextOf(entry, "topic") ?? topic, file.Name, entry,
            i + 1 < entries.Count ? entries[i + 1].Place.Line - 1 : int.MaxValue));
    }

    private static YamlNode? ValueOf(YamlNode? node, string key) =>
        (node as MapNode)?.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;

    private static YamlNode? Root(ContentFile file)
    {
        var report = new FileReport(file.Name);
        return TextFile.Read(file.Path, report) is { } text ? YamlReader.Read(text, report) : null;
    }
}
