using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>Finds the words whose white space HTML would not show as it is.</summary>
internal static class HtmlSpaces
{
    public static HashSet<Inline> ToKeep(IReadOnlyList<Inline> content)
    {
        var leaves = new List<Inline>();
        Collect(content, leaves);
        var keep = new HashSet<Inline>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < leaves.Count; i++)
        {
            if (leaves[i] is not TextRun run || run.Text.Length == 0) continue;
            var isFirst = i == 0 || leaves[i - 1] is LineBreak;
            var isLast = i == leaves.Count - 1 || leaves[i + 1] is LineBreak;
            if (IsCollapsed(run.Text)
                || (run.Text[0] == ' ' && (isFirst || EndsWithSpace(leaves[i - 1])))
                || (run.Text[^1] == ' ' && isLast))
            {
                keep.Add(run);
            }
        }
        return keep;
    }

    private static void Collect(IEnumerable<Inline> content, List<Inline> leaves)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Strong strong: Collect(strong.Content, leaves); break;
                case Emphasis emphasis: Collect(emphasis.Content, leaves); break;
                case Link link: Collect(link.Content, leaves); break;
                default: leaves.Add(inline); break;
            }
        }
    }

    private static bool EndsWithSpace(Inline inline) => inline is TextRun { Text: [.., ' '] };

    private static bool IsCollapsed(string text) =>
        text.Contains("  ", StringComparison.Ordinal) || text.AsSpan().ContainsAny("\t\n\r\f");
}
