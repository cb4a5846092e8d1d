using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Formats.Red;

/// <summary>Reads a YAML list: whole when it is in order, else entry by entry, so that a mistake costs one question.
/// </summary>
internal static class RedList
{
    public static void Read(SourceFile file, ImportReport report)
    {
        var yaml = new FileReport(file.Name);
        var whole = YamlReader.Read(file.Text, yaml);
        var taking = new RedTaking(report);
        if (whole is MapNode map && !yaml.Mistakes.Any())
        {
            foreach (var entry in map.Entries) taking.Take(entry, firstLine: 1);
            return;
        }
        foreach (var (line, text) in RedEntries.Of(file.Text)) ReadEntry(line, text, file.Name, taking, report);
    }

    private static void ReadEntry(int line, string text, string file, RedTaking taking, ImportReport report)
    {
        var yaml = new FileReport(file);
        var node = YamlReader.Read(text, yaml);
        if (node is MapNode map && !yaml.Mistakes.Any())
        {
            foreach (var entry in map.Entries) taking.Take(entry, line);
            return;
        }
        var mistake = yaml.Mistakes.FirstOrDefault();
        report.Skipped(
            new Spot(line), mistake is null ? "It is no question with a list of answers" : Told(mistake.What));
    }

    /// <summary>The sentence without what differs from place to place, so that equal ones are told together.</summary>
    private static string Told(string what) =>
        what.StartsWith("This is not valid YAML", StringComparison.Ordinal)
            ? "This is not valid YAML; a text that holds ': ' or ' #', or begins with a special sign, needs quotes"
            : what;
}
