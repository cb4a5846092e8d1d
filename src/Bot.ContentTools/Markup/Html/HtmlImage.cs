using AngleSharp.Html.Parser.Tokens;

namespace Bot.ContentTools.Markup.Html;

/// <summary>What stands in a text for something that is none.</summary>
internal static class HtmlImage
{
    /// <summary>Formulas are often images with their source beside them.</summary>
    private static readonly string[] Formulas = ["data-equation-content", "data-latex", "data-tex"];

    /// <summary>Reads an image.</summary>
    /// <returns>The words that stand for it where nothing else tells what it shows; else null.</returns>
    public static string? Read(HtmlTagToken tag, HtmlParagraph line, Action<string> lost)
    {
        var source = tag.GetAttribute("src")?.Trim() ?? "";
        if (Array.Find(Formulas, f => !string.IsNullOrEmpty(tag.GetAttribute(f))) is { } formula)
        {
            line.Text($"\\({tag.GetAttribute(formula)}\\)");
            return null;
        }
        if (!IsOnWeb(source))
        {
            TellLost(source, lost);
            line.Text(Placeholder(tag, source));
            return IsDescribed(tag) ? null : Placeholder(tag, source);
        }
        if (line.IsIn(HtmlTag.Link))
        {
            line.Text(Placeholder(tag, source));
            return null;
        }
        line.Open(HtmlTag.Link, source.StartsWith("//", StringComparison.Ordinal) ? $"https:{source}" : source);
        line.Text(Alternative(tag) ?? FileName(source));
        line.Close(HtmlTag.Link);
        return null;
    }

    /// <summary>What stands in code for an image.</summary>
    public static string Name(HtmlTagToken tag, Action<string> lost)
    {
        var source = tag.GetAttribute("src") ?? "";
        TellLost(source, lost);
        return Placeholder(tag, source);
    }

    /// <summary>Whether it can be seen by anybody.</summary>
    private static bool IsOnWeb(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Whether its alternative text is more than a file's name.</summary>
    private static bool IsDescribed(HtmlTagToken tag) => Alternative(tag) is { } alt
        && alt.ToLowerInvariant() is not ("image" or "img" or "picture" or "photo")
        && !Path.HasExtension(alt);

    /// <summary>Whether a file is not at an address, but beside the text or within it.</summary>
    public static bool IsEmbedded(string url) =>
        url.StartsWith("@@PLUGINFILE@@", StringComparison.Ordinal)
        || url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("$IMS-CC-FILEBASE$", StringComparison.Ordinal)
        || url.StartsWith("%24IMS-CC-FILEBASE%24", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("blob:", StringComparison.Ordinal)
        || url.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a file without its folders.</summary>
    public static string FileName(string url)
    {
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return "image";
        var path = url.Split('?', '#')[0].TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? "image" : Uri.UnescapeDataString(name);
    }

    /// <summary>The language of code, as highlighters name it in <c>class</c>.</summary>
    public static string Language(HtmlTagToken tag)
    {
        foreach (var name in (tag.GetAttribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name.StartsWith("language-", StringComparison.Ordinal)) return name[9..].ToLowerInvariant();
            if (name.StartsWith("lang-", StringComparison.Ordinal)) return name[5..].ToLowerInvariant();
        }
        return "";
    }

    private static void TellLost(string source, Action<string> lost) => lost(
        source.Length == 0 ? "An image has no address and is left out"
        : source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? "An image is kept within the text and is left out"
            : $"The image {FileName(source)} has no address on the web and is left out");

    private static string Placeholder(HtmlTagToken tag, string source) => $"[{Alternative(tag) ?? FileName(source)}]";

    private static string? Alternative(HtmlTagToken tag) =>
        tag.GetAttribute("alt")?.Trim() is { Length: > 0 } alt ? alt : null;
}
