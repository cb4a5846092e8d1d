using Bot.ContentTools.Exchange;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Formats.Gift;

/// <summary>Reads GIFT, the text format of Moodle.</summary>
public sealed class GiftReader : IQuestionReader
{
    /// <inheritdoc />
    public string Name => "gift";

    /// <inheritdoc />
    public Likeness Looks(SourceFile file) => GiftLook.Of(file);

    /// <inheritdoc />
    public void Read(SourceFile file, ImportReport report)
    {
        string? category = null;
        foreach (var block in GiftBlocks.Of(file.Text))
        {
            var spot = new Spot(block.Line);
            var (item, problem) = GiftParser.Parse(block);
            if (item is null) report.Skipped(spot, problem!);
            else if (item.Kind == GiftKind.Category) category = Path(item.Stem.Text);
            else GiftTaking.Take(item, block, category, report);
        }
    }

    /// <summary>Moodle's own first parts say in which course a category stands: <c>$course$/top/Animals</c>.</summary>
    private static string? Path(string path)
    {
        var parts = path.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts is [['$', .., '$'], ..])
        {
            parts.RemoveAt(0);
            if (parts is ["top", ..]) parts.RemoveAt(0);
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
