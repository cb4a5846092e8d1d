using System.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Writes text as CommonMark.</summary>
public static class CommonMarkWriter
{
    /// <summary>CommonMark that <see cref="RichText.Markdown"/> reads back as the same text, in the form that
    /// <see cref="Tidy"/> gives it. Lines end with <c>\n</c>; there is none at the end. Emphasis that CommonMark cannot
    /// write, such as of part of a word next to a bracket, is left out.</summary>
    public static string Write(RichText text) => Write(text, lost: () => { });

    /// <summary>The same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lost">Is called when emphasis is left out.</param>
    public static string Write(RichText text, Action lost)
    {
        if (text.Blocks is [Paragraph { Content: [TextRun { Text: var bare }] }] && InlineWriter.IsBare(bare))
            return bare.Trim();
        var to = new StringBuilder();
        Write(to, Tidy.Text(text).Blocks, indent: "", lost);
        return to.ToString();
    }

    private static void Write(StringBuilder to, IReadOnlyList<Block> blocks, string indent, Action lost)
    {
        var isOtherMarker = false;
        foreach (var (index, block) in blocks.Index())
        {
            if (index > 0) to.Append("\n\n").Append(indent);
            // Two lists of one kind, one below the other, are one list unless their markers differ.
            isOtherMarker = index > 0 && (blocks[index - 1], block) is (ListBlock a, ListBlock b)
                && a.Ordered == b.Ordered && !isOtherMarker;
            switch (block)
            {
                case Paragraph paragraph: to.Append(InlineWriter.Write(paragraph.Content, indent, lost)); break;
                case CodeBlock code: Fenced(to, code, indent); break;
                case ListBlock list: Items(to, list, indent, isOtherMarker, lost); break;
                default: throw new NotSupportedException($"{block.GetType().Name} cannot be written.");
            }
        }
    }

    private static void Fenced(StringBuilder to, CodeBlock code, string indent)
    {
        var fence = new string('`', Math.Max(3, Backticks.LongestRun(code.Text) + 1));
        var language = code.Language.Contains('`') ? "" : code.Language;
        to.Append(fence).Append(InlineWriter.Escaped(language)).Append('\n');
        foreach (var line in code.Text.Split('\n'))
            to.Append(line.Length > 0 ? indent : "").Append(line).Append('\n');
        to.Append(indent).Append(fence);
    }

    private static void Items(StringBuilder to, ListBlock list, string indent, bool isOtherMarker, Action lost)
    {
        foreach (var (index, item) in list.Items.Index())
        {
            var marker = (list.Ordered, isOtherMarker) switch
            {
                (true, false) => $"{index + 1}. ",
                (true, true) => $"{index + 1}) ",
                (false, false) => "- ",
                (false, true) => "+ ",
            };
            if (index > 0) to.Append('\n').Append(indent);
            // Markdig takes the first of the spaces before a line of code that is indented less than this.
            if (item.Any(b => b is CodeBlock)) marker = marker.PadRight(4);
            to.Append(marker);
            Write(to, item, indent + new string(' ', marker.Length), lost);
        }
    }
}

/// <summary>Code is fenced by more backticks than stand in it.</summary>
internal static class Backticks
{
    public static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
