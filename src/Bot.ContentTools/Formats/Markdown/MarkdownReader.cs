using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>Reads questions written as Markdown, with <c>- [x]</c> for the right option, an answer named below, or the
/// right option in bold.</summary>
public sealed class MarkdownReader : IQuestionReader
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public Likeness Looks(SourceFile file)
    {
        if (file.NoText is not null || file.Head.AsSpan().TrimStart().StartsWith("<?xml")) return Likeness.No;
        var (checks, headings) = (0, 0);
        foreach (var line in file.Head.Split('\n'))
        {
            var item = line.AsSpan().TrimStart();
            if (item is ['-' or '*' or '+', .. var rest] && MarkdownSigns.Check(rest) is not null) checks++;
            else if (line.StartsWith('#')) headings++;
        }
        if (checks > 1) return Likeness.Surely;
        if (file.Ending is "md" or "markdown") return Likeness.Likely;
        return headings > 1 ? Likeness.Perhaps : Likeness.No;
    }

    /// <inheritdoc/>
    public void Read(SourceFile file, ImportReport report)
    {
        if (file.NoText is { } problem)
        {
            report.Skipped(new Spot(0), problem);
            return;
        }
        if (file.Repair is { } repair) report.Repaired(new Spot(0), repair);
        var (drafts, headings) = (new List<MarkdownDraft>(), new List<(int Level, string Title)>());
        var text = MarkdownLines.Mended(file.Text, (line, what) => report.Repaired(new Spot(line), what));
        foreach (var part in MarkdownPart.Of(text))
        {
            if (part.Blocks.Count == 0 && !string.IsNullOrWhiteSpace(part.Text)) TellTooDeep(part, report);
            drafts.AddRange(new MarkdownSections(part, headings, TellBetween).Read()
                .Select(section => new MarkdownQuestion(section, report).Read()).OfType<MarkdownDraft>());
        }
        void TellBetween(int line) => report.Repaired(
            new Spot(line), "What stands between two questions is read as the explanation of the first");
        var isBoldKey = drafts.Exists(d => d.BoldOptions > 0)
            && drafts.TrueForAll(d => d.HasKey || d.IsPerhaps || d.BoldOptions == 1);
        foreach (var draft in drafts) draft.Tell(report, isBoldKey);
    }

    private static void TellTooDeep(MarkdownPart part, ImportReport report) => report.Skipped(
        new Spot(part.LinesBefore + Math.Max(1, part.DeepLine)), part.DeepLine > 0
            ? "Lists or quotes stand in each other far too deep here, so this part is not read"
            : "From here on lists or quotes stand in each other far too deep, so nothing is read");
}
