using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.ContentTools.Markup;

/// <summary>Tells the tags of HTML in Markdown that are mark-up from those that the text is about.</summary>
internal static partial class MarkdownTags
{
    private static readonly FrozenSet<string> Marks = Names(
        "b strong i em u ins mark var cite dfn code kbd samp tt sub sup s strike del");

    private static readonly FrozenSet<string> Void = Names("hr input wbr area base col embed link meta param track");

    /// <summary>Those around blocks whose meaning shows without them.</summary>
    private static readonly FrozenSet<string> Quiet = Names(
        "b strong i em u ins mark var cite dfn code kbd samp tt sub sup s strike del a img br details summary ul ol "
        + "li pre table thead tbody tr td th video audio iframe script style");

    /// <summary>Whether a line by itself would be read as a block of HTML.</summary>
    public static bool BeginsBlock(string line)
    {
        if (line.StartsWith("<!", StringComparison.Ordinal) || line.StartsWith("<?", StringComparison.Ordinal))
            return true;
        if (OneTag().Match(line) is not { Success: true } tag) return false;
        var name = tag.Groups[1].Value.ToLowerInvariant();
        return tag.Length == line.Length
            ? name != "img" || !line.Contains("src", StringComparison.OrdinalIgnoreCase)
            : !Marks.Contains(name) && name is not ("a" or "img" or "br");
    }

    /// <summary>Makes text of the tags that are no mark-up.</summary>
    public static void KeepText(ContainerInline? line, Action<string> lost)
    {
        if (line is null) return;
        var tags = line.Descendants<HtmlInline>().OrderBy(t => t.Span.Start).ToList();
        if (tags.Count == 0) return;
        var (words, open, breaks) = (
            new List<HtmlInline>(), new List<(string Name, HtmlInline Tag)>(), new List<HtmlInline>());
        foreach (var tag in tags)
        {
            var name = Name(tag.Tag);
            if (name.Length == 0) TellComment(tag.Tag, lost);
            else if (name == "br") breaks.Add(tag);
            else if (name[0] == '/') Close(name[1..], tag, open, words);
            else if (Void.Contains(name) || name == "img" && !HasAttribute(tag, "src")) words.Add(tag);
            else if (name != "img") open.Add((name, tag));
        }
        words.AddRange(open.Select(o => o.Tag));
        words.AddRange(breaks.Where(b => IsWord(b, words.Count > 0)));
        foreach (var tag in words) tag.ReplaceBy(new LiteralInline(tag.Tag));
    }

    /// <summary>Tells that the tags of a block are not shown.</summary>
    public static void TellLayout(HtmlBlock block, Action<string> lost)
    {
        if (block.Type == HtmlBlockType.Comment) return;
        var source = block.Lines.ToString();
        var isFrame = source.Contains("<details") || string.IsNullOrWhiteSpace(OneTag().Replace(source.Trim(), ""));
        foreach (Match tag in OpenTag().Matches(source))
        {
            if (isFrame && tag.Groups[1].Value == "p") continue;
            if (Quiet.Contains(tag.Groups[1].Value.ToLowerInvariant()) || tag.Groups[2].Value.Contains('=')) continue;
            lost("HTML that stands by itself is read as layout: its words are kept, its tags are not");
            return;
        }
    }

    private static void Close(
        string name, HtmlInline tag, List<(string Name, HtmlInline Tag)> open, List<HtmlInline> words)
    {
        var at = open.FindLastIndex(o => o.Name == name);
        if (at < 0)
        {
            words.Add(tag);
            return;
        }
        if (!Marks.Contains(name) && !HasAttribute(open[at].Tag, "")) words.AddRange([open[at].Tag, tag]);
        open.RemoveAt(at);
    }

    /// <summary>Whether a line break is what the sentence is about.</summary>
    private static bool IsWord(HtmlInline tag, bool isAmongWords)
    {
        var (before, after) = (tag.PreviousSibling, tag.NextSibling);
        var isApart = before is LiteralInline early && early.Content.AsSpan().EndsWith(" ")
            && tag.NextSibling is not LineBreakInline;
        if (after is null) return before is null || isApart;
        if (before is null || !isAmongWords) return false;
        return isApart && after is LiteralInline late && late.Content.AsSpan() is [' ' or ',' or '.' or '?', ..];
    }

    private static void TellComment(string tag, Action<string> lost)
    {
        if (tag.AsSpan().Trim("<!->? ").Length > 0) lost("A comment within a line is left out");
    }

    private static bool HasAttribute(HtmlInline tag, string name) =>
        tag.Tag.Contains($"{name}=", StringComparison.OrdinalIgnoreCase);

    private static string Name(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsLetterOrDigit(tag[end]) || tag[end] is '-' or ':')) end++;
        return end == start ? "" : (start == 2 ? "/" : "") + tag[start..end].ToLowerInvariant();
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet();

    [GeneratedRegex(@"^</?([a-zA-Z][a-zA-Z0-9-]*)(?:[\s/][^<>]*)?>")]
    private static partial Regex OneTag();

    [GeneratedRegex(@"<([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>")]
    private static partial Regex OpenTag();
}
