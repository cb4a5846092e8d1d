using System.Net;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup.Html;

/// <summary>Reads fragments of HTML.</summary>
public static class HtmlReader
{
    /// <summary>The text with its structure. Entities are resolved; an image becomes a link to it, named by its
    /// alternative text; a table becomes a paragraph per row.</summary>
    /// <param name="html">A fragment, possibly malformed.</param>
    /// <param name="lost">Is told, without a full stop, of what has no place in <see cref="RichText"/>, such as a film
    /// or an image without an address.</param>
    public static RichText Read(string html, Action<string> lost)
    {
        html = html.Replace("\0", "");
        if (!html.Contains('<') && Decoded(html) is { } plain) return HtmlLine.Plain(plain);
        html = html.Contains('\r') ? html.Replace("\r\n", "\n").Replace('\r', '\n') : html;
        return ReadTags(html, lost);
    }

    private static RichText ReadTags(string html, Action<string> lost)
    {
        var walk = new HtmlWalk(lost);
        using var source = new TextSource(new StringTextSource(html));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
        };
        var from = 0;
        while (tokens.Get() is var token && token.Type != HtmlTokenType.EndOfFile)
        {
            var end = Math.Min(source.Index, html.Length);
            Take(walk, tokens, token, html.AsSpan(from, Math.Max(0, end - from)));
            from = end;
        }
        walk.Text(Rest(html, from));
        return walk.End();
    }

    private static void Take(HtmlWalk walk, HtmlTokenizer tokens, HtmlToken token, ReadOnlySpan<char> written)
    {
        if (token.Type == HtmlTokenType.Character) walk.Text(token.Data);
        if (token is not HtmlTagToken tag) return;
        var kind = HtmlTags.Of(tag.Name);
        if (!walk.IsInMath && (kind == HtmlTag.Unknown || IsComparison(tag))) walk.Text(written.ToString());
        else if (tag.Type == HtmlTokenType.EndTag) walk.Close(kind, tag);
        else
        {
            walk.Open(kind, tag);
            tokens.State = tag.Name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "iframe" or "xmp" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                _ => tokens.State,
            };
        }
    }

    /// <summary>The text without its entities; null when one of them is not among the usual ones.</summary>
    private static string? Decoded(string text)
    {
        if (!text.Contains('&')) return text;
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var end = text.AsSpan(at).IndexOf(';');
            if (end is < 2 or > 10) return null;
            var name = text.AsSpan(at + 1, end - 1);
            if (name is not ("amp" or "lt" or "gt" or "quot" or "nbsp" or "#39" or "apos")) return null;
        }
        return WebUtility.HtmlDecode(text);
    }

    /// <summary>A tag that never ends is text: a sign for less.</summary>
    private static string Rest(string html, int from) =>
        html.IndexOf('<', from) is var tag and >= 0 && !html.AsSpan(tag).StartsWith("<!") ? html[tag..] : "";

    /// <summary>Whether this is <c>a &lt;b and c&gt; d</c> rather than a tag.</summary>
    private static bool IsComparison(HtmlTagToken tag) =>
        tag.Name.Length == 1 && tag.Attributes.Exists(a => a.Value.Length == 0 && a.Name.All(char.IsLetterOrDigit)
            && a.Name is not ("href" or "name" or "id" or "class" or "style" or "title" or "target" or "rel"));
}
