using System.Collections.Frozen;

namespace Bot.ContentTools.Markup.Html;

/// <summary>What an element of HTML means for the text in it.</summary>
internal enum HtmlTag
{
    /// <summary>No element of HTML: the author meant the characters.</summary>
    Unknown,

    /// <summary>It leaves the text as it is.</summary>
    Plain,

    /// <summary>Its text stands on lines of its own.</summary>
    Block,
    Heading,
    Strong,
    Emphasis,
    Struck,
    Code,
    Pre,
    Link,
    Image,
    Break,
    List,
    Item,
    Row,
    Cell,
    Quote,
    Sub,
    Sup,
    Gap,
    Math,

    /// <summary>What it shows is no text.</summary>
    Media,

    /// <summary>It shows nothing.</summary>
    Hidden,
}

internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag> ByName = Table(
        (HtmlTag.Plain, "span font small big label abbr acronym bdo bdi ruby rt rp rb time data nobr wbr html body "
            + "head meta link base col colgroup picture source track map area basefont output meter progress button "
            + "legend option optgroup blink marquee param"),
        (HtmlTag.Block, "p div section article header footer main aside nav address blockquote center figure dl dd "
            + "figcaption fieldset form hr table thead tbody tfoot caption details summary hgroup dialog menu dir"),
        (HtmlTag.Heading, "h1 h2 h3 h4 h5 h6 dt"),
        (HtmlTag.Strong, "b strong"),
        (HtmlTag.Emphasis, "i em u ins mark cite var dfn"),
        (HtmlTag.Struck, "s strike del"),
        (HtmlTag.Code, "code tt kbd samp"),
        (HtmlTag.Pre, "pre xmp listing"),
        (HtmlTag.Link, "a"),
        (HtmlTag.Image, "img"),
        (HtmlTag.Break, "br"),
        (HtmlTag.List, "ul ol"),
        (HtmlTag.Item, "li"),
        (HtmlTag.Row, "tr"),
        (HtmlTag.Cell, "td th"),
        (HtmlTag.Quote, "q"),
        (HtmlTag.Sub, "sub"),
        (HtmlTag.Sup, "sup"),
        (HtmlTag.Gap, "input select textarea"),
        (HtmlTag.Math, "math"),
        (HtmlTag.Media, "iframe audio video object embed applet canvas svg"),
        (HtmlTag.Hidden, "script style title template noscript noembed noframes"));

    public static HtmlTag Of(string name) =>
        ByName.TryGetValue(name, out var tag) ? tag
        : name.Contains(':') ? HtmlTag.Plain // as Word writes o:p
        : HtmlTag.Unknown;

    private static FrozenDictionary<string, HtmlTag> Table(params (HtmlTag Tag, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Tag)))
        .ToFrozenDictionary();
}
